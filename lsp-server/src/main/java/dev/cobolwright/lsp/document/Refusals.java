package dev.cobolwright.lsp.document;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What clients show when something is not done for a reason. */
final class Refusals {
    private Refusals() {}

    /** @param reason one sentence for the user */
    static ResponseErrorException error(String reason) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, reason, null));
    }
}
