package dev.cobolwright.cli;

import dev.cobolwright.grammar.source.Decoder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --encoding}: the name of an encoding, or {@code auto}. */
final class EncodingName implements ITypeConverter<String> {
    @Override
    public String convert(String name) {
        if (!name.equalsIgnoreCase("auto") && Decoder.charset(name).isEmpty()) {
            throw new TypeConversionException("'" + name
                    + "' is no encoding known here; try UTF-8, windows-1252, IBM037, IBM273, IBM1047, IBM1140");
        }
        return name;
    }
}
