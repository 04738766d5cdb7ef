package dev.cobolwright.grammar.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static void check(String expected, String picture) {
        assertEquals(expected, describe(Picture.of(picture)), picture);
    }

    /** Category, characters, digits and scale, then what is wrong. */
    private static String describe(Picture picture) {
        return picture.category().text() + " " + picture.characters()
                + (picture.digits() > 0 || picture.scale() != 0 ? " digits " + picture.digits() : "")
                + (picture.scale() != 0 ? " scale " + picture.scale() : "")
                + (picture.signed() ? " signed" : "")
                + picture.problem().map(p -> ": " + p).orElse("");
    }

    @Test
    void categories() {
        check("alphanumeric 10", "X(10)");
        check("alphanumeric 20", "X(0000000000000000020)");
        check("alphabetic 3", "AAA");
        check("alphabetic 4", "A(3)B");
        check("alphanumeric 4", "A(3)9");
        check("alphanumeric-edited 7", "X(3)/X0B");
        check("numeric 7 digits 7 scale 2 signed", "S9(5)V99");
        check("numeric 3 digits 3 scale -2", "9(3)PP");
        check("numeric 3 digits 3 scale 5", "VPP999");
        check("numeric 2 digits 2 scale 4", "PP99");
        check("numeric-edited 11 digits 7 scale 2 signed", "ZZ,ZZ9.99CR");
        check("numeric-edited 9 digits 6 scale 2", "$$,$$9.99");
        check("numeric-edited 6 digits 5 signed", "+++++9");
        check("numeric-edited 7 digits 5 scale 1", "***9B.9");
        check("national 5", "N(5)");
        check("national-edited 3", "NBN");
        check("dbcs 4", "G(4)");
        check("boolean 8", "1(8)");
        check("external-float 11 digits 5 scale 2 signed", "+9(3).99E+99");
    }

    @Test
    void whatIsWrongIsSaid() {
        check("numeric 1: has the symbol 'K', which PICTURE does not know", "K");
        check("alphanumeric 1: has a repetition count without ')'", "X(3");
        check("alphanumeric 0: has the repetition count 0", "X(0)");
        check("numeric 2 digits 2 scale 2: has more than one decimal point", "V9V9");
        check("numeric 2 digits 2 signed: has an S that is not the first symbol", "9S9");
        check("alphanumeric 2: has symbols of numbers beside X or A", "X.");
        check("national 2: mixes symbols of different categories", "NX");
        check("numeric 0 signed: has no symbol for a character", "S");
    }

    @Test
    void specialNames() {
        PictureSymbols symbols = new PictureSymbols(true, Map.of('F', 3));
        PictureReader reader = new PictureReader(symbols, name -> name.equals("LEN") ? 12 : -1);
        assertEquals("numeric-edited 8 digits 6 scale 2", describe(reader.read("Z.ZZ9,99")));
        assertEquals("numeric-edited 6 digits 3", describe(reader.read("F999")));
        assertEquals("alphanumeric 12", describe(reader.read("X(LEN)")));
        assertEquals("alphanumeric -1", describe(reader.read("X(OTHER)")));
    }
}
