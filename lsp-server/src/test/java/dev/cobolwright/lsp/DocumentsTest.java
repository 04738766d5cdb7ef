package dev.cobolwright.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DocumentsTest {
    @Test
    void filesAreTheirPathOthersThemselves() {
        assertEquals("/a b/X.cbl", Documents.path("file:///a%20b/c/../X.cbl"));
        assertEquals("untitled:Untitled-1", Documents.path("untitled:Untitled-1"));
        assertEquals("git:/X.cbl?{}", Documents.path("git:/X.cbl?{}"));
        assertEquals("", Documents.path(""));
    }

    @Test
    void anOpenDocumentKeepsItsSpelling() {
        Documents documents = new Documents();
        assertEquals("file:///a/%23X.cbl", documents.uri("/a/#X.cbl"));
        documents.opened("file:///%61/%23X.cbl");
        assertEquals("file:///%61/%23X.cbl", documents.uri("/a/#X.cbl"));
        assertEquals("untitled:U", documents.uri("untitled:U"));
    }
}
