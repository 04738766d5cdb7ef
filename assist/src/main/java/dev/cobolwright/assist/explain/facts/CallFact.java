package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * A statement that gives control to another program or transaction.
 *
 * @param how CALL, LINK, XCTL, START, RETURN_TRANSID, HANDLE_ABEND
 * @param targets upper case; none where nothing is known
 * @param held the data item that names it; empty for a literal
 * @param complete false where it may be others too
 * @param arguments names of what is passed
 * @param paragraph the statement is in
 * @param proof for each target where its name is written
 */
public record CallFact(
        String how,
        List<String> targets,
        String held,
        boolean complete,
        List<String> arguments,
        String paragraph,
        Place place,
        List<Place> proof) {
    public boolean namesTransaction() {
        return how.equals("START") || how.equals("RETURN_TRANSID");
    }
}
