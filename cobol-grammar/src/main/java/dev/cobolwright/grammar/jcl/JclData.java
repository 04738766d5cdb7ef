package dev.cobolwright.grammar.jcl;

import dev.cobolwright.grammar.source.Span;
import java.util.Optional;

/**
 * A DD statement. A concatenated data set has the name of the statement it continues.
 *
 * @param name the ddname, upper case; {@code STEP.DD} as written
 * @param dataSet of DSN or DSNAME, symbols replaced
 * @param disposition of DISP, as written
 * @param dcb of DCB, as written
 * @param inStream the text of data in the stream
 */
public record JclData(
        String name,
        Optional<String> dataSet,
        Optional<String> disposition,
        Optional<String> dcb,
        Optional<String> inStream,
        Span span) {}
