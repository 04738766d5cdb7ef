/*
 * The statements and entries of COBOL, one entry rule for each kind of unit that the splitter cuts: statement, dataDescription,
 * fileDescription, selectEntry, procedureDivision, environmentEntry. Written to be decided by one token of lookahead nearly everywhere:
 *
 *  - the rule `statements` is a gate: the generated code calls the hand-written statement list, so that nesting (IF, EVALUATE,
 *    AT END ...) costs no lookahead and an error stays in its own statement;
 *  - words whose role depends on what follows get a kind of their own before parsing (see PhraseMarks): NOT_AT_END, ON_SIZE_ERROR,
 *    PERFORM_TIMES, SUBSCRIPT_LPAREN ...;
 *  - conditions and arithmetic are flat loops of operand and operator; precedence does not matter to this tree.
 *
 * Rules named ...Name and identifier (which is read), written, changed and named (neither read nor written) are uses of user-defined
 * words; Words gives them their kind and access. Where only a later word tells what is done with an operand, an action says so.
 */
parser grammar CobolParser;

options {
    tokenVocab = CobolTokens;
    superClass = UnitParser;
}

@header {
import dev.cobolwright.grammar.syntax.Access;
}

tokens {
    NOT_AT_END, NOT_SIZE_ERROR, NOT_INVALID_KEY, NOT_EXCEPTION, NOT_OVERFLOW, NOT_END_OF_PAGE,
    AT_END, AT_END_OF_PAGE, ON_SIZE_ERROR, ON_EXCEPTION, ON_OVERFLOW, WITH_DATA, NO_DATA,
    PERFORM_TIMES, PERFORM_INLINE, NEXT_SENTENCE, SUBSCRIPT_LPAREN
}

// ---------------------------------------------------------------- PROCEDURE DIVISION

statement
    : acceptStatement | addStatement | allocateStatement | alterStatement | callStatement | cancelStatement | chainStatement | closeStatement
    | commitStatement | computeStatement | continueStatement | deleteStatement | disableStatement | displayStatement | divideStatement
    | enableStatement | enterStatement | entryStatement | evaluateStatement | examineStatement | execStatement | exhibitStatement | exitStatement
    | freeStatement | generateStatement | gobackStatement | goToStatement | ifStatement | initializeStatement | initiateStatement
    | inspectStatement | invokeStatement | jsonStatement | mergeStatement | moveStatement | multiplyStatement | nextSentenceStatement
    | noteStatement | openStatement | performStatement | purgeStatement | raiseStatement | readStatement | readyStatement | receiveStatement
    | releaseStatement | resumeStatement | returnStatement | rewriteStatement | rollbackStatement | searchStatement | sendStatement | serviceStatement | setStatement
    | sortStatement | startStatement | stopStatement | stringStatement | subtractStatement | suppressStatement | terminateStatement
    | transformStatement | unlockStatement | unstringStatement | useStatement | validateStatement | writeStatement | xmlStatement
    ;

/** The gate: a list of nested statements, read by hand. */
statements : { nestedStatements(); } ;

acceptStatement
    : ACCEPT screenPoint? ( written | OMITTED ) ( FROM acceptSource | MESSAGE? COUNT | screenPosition | screenAttributes )* exceptionPhrase* END_ACCEPT?
    ;
acceptSource
    : DATE YYYYMMDD? | DAY YYYYDDD? | DAY_OF_WEEK | TIME | ESCAPE KEY? | EXCEPTION STATUS
    | ENVIRONMENT ( literal | identifier )? | LINES | COLUMNS | LINE NUMBER? | USER NAME | THREAD mnemonicName? | CRT STATUS? | TERMINAL | mnemonicName
    ;

addStatement
    : ADD ( CORRESPONDING identifier TO changedReceiver | sign* unsignedExpression+ ( TO receiverOrLiteral+ )? givingPhrase? ) sizeErrorPhrase* END_ADD?
    ;
allocateStatement
    : ALLOCATE expression CHARACTERS? INITIALIZED? ( TO? operand )? ( LOC INTEGER )? ( RETURNING written )?
    ;
alterStatement : ALTER ( procedureName TO ( PROCEED TO )? procedureName )+ ;

callStatement
    : CALL ( STATIC | DYNAMIC | STDCALL | PASCAL | PROCEDURE | PROGRAM )? operand plainLiteral? usingPhrase? ( ( RETURNING | GIVING ) INTO? ( NOTHING | OMITTED | literal | target ) )? exceptionPhrase* END_CALL?
    ;
usingPhrase : USING { passBy(true); } callArgument* ;
callArgument
    : BY? ( REFERENCE { passBy(true); } | ( CONTENT | VALUE ) { passBy(false); } ) ( UNSIGNED? SIZE IS? ( AUTO | DEFAULT | INTEGER ) )? sign*
    | OMITTED
    | FILE
    | unsignedExpression { passArgument(); } ( SIZE IS? INTEGER )?
    ;
chainStatement : CHAIN operand usingPhrase? exceptionPhrase* END_CHAIN? ;
cancelStatement : CANCEL ( ALL | operand+ ) ;
closeStatement
    : CLOSE ( fileName ( ( REEL | UNIT ) | FOR? REMOVAL | WITH? ( NO REWIND | LOCK ) )* )+
    ;
commitStatement : COMMIT ;
computeStatement : COMPUTE receiver+ ( EQUAL_SIGN | EQUAL | EQUALS ) expression sizeErrorPhrase* END_COMPUTE? ;
continueStatement : CONTINUE ( AFTER expression SECONDS? )? ;
deleteStatement : DELETE ( FILE fileName+ | fileName RECORD? ) ( RETRY retryPhrase )? invalidKeyPhrase* exceptionPhrase* END_DELETE? ;
disableStatement : DISABLE communicationMode cdName ( WITH? KEY operand )? ;
enableStatement : ENABLE communicationMode cdName ( WITH? KEY operand )? ;
communicationMode : INPUT TERMINAL? | I_O TERMINAL? | OUTPUT | TERMINAL ;

displayStatement
    : DISPLAY ( operand | ( PLUS_SIGN | MINUS_SIGN ) plainLiteral | screenPoint | OMITTED | screenPosition | screenAttributes | UPON mnemonicName )+ exceptionPhrase* END_DISPLAY?
    ;
divideStatement
    : DIVIDE expression ( INTO receiverOrLiteral+ | BY expression )? givingPhrase? ( REMAINDER receiver )? sizeErrorPhrase* END_DIVIDE?
    ;
enterStatement : ENTER ( IDENTIFIER | LINKAGE | COBOL ) IDENTIFIER? ;
entryStatement : ENTRY operand usingPhrase? ( ( RETURNING | GIVING ) operand )? ;

evaluateStatement
    : EVALUATE evaluateSubject ( ALSO evaluateSubject )* ( WHEN evaluateObject ( ALSO evaluateObject )* statements )+ END_EVALUATE?
    ;
evaluateSubject : TRUE | FALSE | condition ;
evaluateObject : OTHER | ANY | TRUE | FALSE | condition ( THROUGH expression )? ;

examineStatement
    : EXAMINE changed ( TALLYING | REPLACING | ALL | LEADING | UNTIL | FIRST | CHARACTERS | BY | literal )+
    ;
execStatement : ( EXEC | EXECUTE ) ( SQL | CICS | DLI | EXEC_OTHER )? EXEC_TEXT? END_EXEC ;
exhibitStatement : EXHIBIT ( NAMED | CHANGED )* operand+ ( UPON mnemonicName )? ;
exitStatement
    : EXIT ( PROGRAM returningPhrase? | FUNCTION | METHOD | PARAGRAPH | SECTION | PERFORM CYCLE? | returningPhrase )?
    ;
returningPhrase : ( RETURNING | GIVING ) expression | RAISING ( EXCEPTION operand | LAST EXCEPTION? | operand ) ;
freeStatement : FREE operand+ ;
generateStatement : GENERATE reportName ;
gobackStatement : GOBACK returningPhrase? ;
goToStatement : GO TO? procedureName* ( DEPENDING ON? identifier )? ;

ifStatement : IF condition THEN? statements ( ELSE statements )? END_IF? ;

initializeStatement
    : INITIALIZE written+ ( WITH? FILLER | THEN | REPLACING | TO? DEFAULT | ( ALL | dataCategory ) ( TO? VALUE | DATA? BY operand ) )*
    ;
dataCategory
    : ALPHABETIC | ALPHANUMERIC | ALPHANUMERIC_EDITED | NUMERIC | NUMERIC_EDITED | NATIONAL | NATIONAL_EDITED | DBCS | EGCS | POINTER
    | FUNCTION_POINTER | PROCEDURE_POINTER | UTF_8 | BOOLEAN
    ;
initiateStatement : INITIATE reportName+ ;

inspectStatement
    : INSPECT operand
        ( TALLYING ( tallyOperand | CHARACTERS | ALL | LEADING | TRAILING | beforeAfter )+
          ( REPLACING { accessBehindVerb(1, Access.READ_WRITE); } inspectReplacing+ )?
        | REPLACING { accessBehindVerb(1, Access.READ_WRITE); } inspectReplacing+
        | CONVERTING { accessBehindVerb(1, Access.READ_WRITE); } operand TO ( ALL identifier | operand ) beforeAfter*
        )
    ;
tallyOperand : operand ( FOR { accessOfRule(Access.READ_WRITE); } )? ;
inspectReplacing : ALL | LEADING | FIRST | TRAILING | ( CHARACTERS | operand ) | BY operand | beforeAfter ;
beforeAfter : ( BEFORE | AFTER ) INITIAL? operand ;

invokeStatement
    : INVOKE operand ( NEW | operand )? usingPhrase? ( ( RETURNING | GIVING ) written )? exceptionPhrase* END_INVOKE?
    ;
jsonStatement
    : JSON ( GENERATE operand { accessBehindVerb(2, Access.WRITE); } FROM operand jsonPhrase* | PARSE operand INTO? written jsonPhrase* ) exceptionPhrase* END_JSON?
    ;
/** The phrases of JSON that XML does not have, each naming items and what JSON value they stand for. */
jsonPhrase
    : documentPhrase
    | INDICATING identifier IS? jsonKind ( USING jsonValue )?
    | IGNORING jsonKind ( FOR? ALL | identifier )
    | ALSO identifier? ( IS | TO | FROM )? jsonKind ( USING jsonValue )?
    | FROM CODEPAGE
    ;
jsonKind : JSON? ( NULL | BOOLEAN | BOOL ) ;
jsonValue : identifier ( AND identifier )? | literal ( AND literal | IN identifier )? ;
xmlStatement
    : XML ( GENERATE operand { accessBehindVerb(2, Access.WRITE); } FROM operand documentPhrase* | PARSE operand xmlParsePhrase* ) exceptionPhrase* END_XML?
    ;
xmlParsePhrase
    : WITH? ( ENCODING | VALIDATING ) WITH? ( FILE operand | operand ) | RETURNING NATIONAL
    | PROCESSING PROCEDURE IS? procedureName ( THROUGH procedureName )?
    ;
documentPhrase
    : COUNT IN? written
    | WITH ( ENCODING operand | XML_DECLARATION | ATTRIBUTES | DETAIL )?
    | ENCODING operand | XML_DECLARATION | ATTRIBUTES | DETAIL
    | NAMESPACE IS? operand | NAMESPACE_PREFIX IS? operand
    | NAME OF? ( identifier IS? ( literal | OMITTED ) )+
    | TYPE OF? ( identifier IS? ( ATTRIBUTE | ELEMENT | CONTENT ) )+
    | SUPPRESS ( OR | WHEN | EVERY | NUMERIC | NONNUMERIC | ATTRIBUTE | ELEMENT | CONTENT | operand )*
    | CONVERTING identifier ( TO | FROM )? jsonKind ( USING jsonValue )?
    ;
mergeStatement : MERGE fileName sortPhrase* ;
sortStatement : SORT sortFileName sortPhrase* ;
sortPhrase
    : ON? ( ASCENDING | DESCENDING ) KEY? IS? identifier*
    | WITH? DUPLICATES IN? ORDER?
    | COLLATING? SEQUENCE ( IS? ( mnemonicName mnemonicName? | NATIVE ) )? ( FOR? ( ALPHANUMERIC | NATIONAL ) IS? mnemonicName )*
    | USING fileName+
    | ( INPUT | OUTPUT ) PROCEDURE IS? procedureName ( THROUGH procedureName )?
    | GIVING fileName+
    ;
moveStatement : MOVE CORRESPONDING? expression TO target+ ;
multiplyStatement : MULTIPLY expression BY receiverOrLiteral+ givingPhrase? sizeErrorPhrase* END_MULTIPLY? ;
nextSentenceStatement : NEXT_SENTENCE SENTENCE ;
/** A comment of the compilers before 1974, to the next period. */
noteStatement : NOTE ~PERIOD* ;

openStatement
    : OPEN ( EXCLUSIVE? ( INPUT | OUTPUT | I_O | EXTEND ) ( EXCLUSIVE | SHARING WITH? ( ALL OTHER? | NO OTHER? | READ ONLY ) | RETRY retryPhrase )*
        ( fileName ( REVERSED | WITH? ( NO REWIND | LOCK | MASS_UPDATE ) | FOR? LOCK | ALLOWING ( ALL OTHERS? | NO OTHERS? | UPDATERS | WRITERS | OTHER ) )* )+ )+
    ;
retryPhrase : FOREVER | FOR? expression ( TIMES | SECONDS )? ;

performStatement
    : PERFORM_TIMES expression TIMES statements END_PERFORM
    | PERFORM_INLINE statements END_PERFORM
    | PERFORM
        ( procedureName ( THROUGH procedureName )? ( performControl | expression TIMES )?
        | performControl? statements END_PERFORM
        )
    ;
performControl
    : WITH? TEST ( BEFORE | AFTER ) ( performUntil | performVarying )?
    | performUntil
    | performVarying
    | FOREVER
    ;
performUntil : UNTIL ( EXIT | condition ) ;
performVarying
    : VARYING changed FROM expression ( BY expression )? ( UNTIL condition )?
      ( AFTER changed FROM expression ( BY expression )? ( UNTIL condition )? )*
    ;
purgeStatement : PURGE cdName ;
raiseStatement : RAISE EXCEPTION? operand ;
readyStatement : ( READY | RESET ) TRACE ;

readStatement
    : READ fileName ( NEXT | PREVIOUS | RECORD | INTO written | WITH? ( ( NO | KEPT )? LOCK | NO? WAIT | IGNORE LOCK ) | ADVANCING ON? LOCK
        | RETRY retryPhrase | IGNORING LOCK | KEY IS? identifier )* ( atEndPhrase | invalidKeyPhrase )* END_READ?
    ;
receiveStatement
    : RECEIVE cdName ( MESSAGE | SEGMENT )? INTO? written ( ( NO_DATA | WITH_DATA ) DATA statements )* END_RECEIVE?
    ;
releaseStatement : RELEASE recordName fromPhrase? ;
resumeStatement : RESUME AT? ( NEXT STATEMENT | procedureName ) ;
returnStatement : RETURN fileName RECORD? ( INTO written )? atEndPhrase* END_RETURN? ;
rewriteStatement
    : REWRITE ( FILE fileName | recordName ) RECORD? fromPhrase? ( WITH? ( NO | KEPT )? LOCK | RETRY retryPhrase )* invalidKeyPhrase* END_REWRITE?
    ;
rollbackStatement : ROLLBACK ;
searchStatement
    : SEARCH ALL? identifier ( VARYING changed )? atEndPhrase? ( WHEN condition statements )* END_SEARCH?
    ;
sendStatement
    : SEND cdName ( FROM operand )? ( WITH ( ESI | EMI | EGI | operand ) )? ( advancingPhrase | REPLACING LINE? )*
    ;
serviceStatement : SERVICE ( LABEL | mnemonicName identifier ) ;
setStatement
    : SET ( ( ENVIRONMENT operand | LAST EXCEPTION | LOCALE mnemonicName | setTarget+ )
        ( TO setValue | ( UP | DOWN ) { stepping(); } BY expression | ATTRIBUTE ( screenAttribute | ON )* ) )+
    ;
setTarget : target CAPACITY? | ENTRY operand | CONTENT OF? written ;
setValue : ON | OFF | TRUE | FALSE | NULL | ENTRY operand | expression ;
startStatement
    : START fileName ( FIRST | LAST | KEY IS? NOT? relation identifier | WITH? ( SIZE | LENGTH ) expression | WITH? NO? LOCK )* invalidKeyPhrase* END_START?
    ;
stopStatement : STOP ( RUN ( returningPhrase | WITH? ( ERROR | NORMAL ) STATUS? operand? | operand )? | operand ) ;
stringStatement
    : STRING ( operand | DELIMITED BY? ( SIZE | operand ) )+ INTO written ( WITH? POINTER IS? changed )? overflowPhrase* END_STRING?
    ;
subtractStatement
    : SUBTRACT ( CORRESPONDING identifier FROM changedReceiver | sign* unsignedExpression+ FROM receiverOrLiteral+ givingPhrase? )
      sizeErrorPhrase* END_SUBTRACT?
    ;
suppressStatement : SUPPRESS PRINTING? ;
terminateStatement : TERMINATE reportName+ ;
transformStatement : TRANSFORM changed CHARACTERS? FROM operand TO operand ;
unlockStatement : UNLOCK fileName ( RECORD | RECORDS )? ;
unstringStatement
    : UNSTRING operand ( DELIMITED BY? ALL? operand ( OR ALL? operand )* )?
      INTO ( written ( DELIMITER IN? written )? ( COUNT IN? written )? )+
      ( WITH? POINTER IS? changed )? ( TALLYING IN? changed )? overflowPhrase* END_UNSTRING?
    ;
useStatement
    : USE GLOBAL?
        ( AFTER STANDARD? ( EXCEPTION | ERROR | LABEL ) PROCEDURE ON? ( INPUT | OUTPUT | I_O | EXTEND | fileName+ )
        | AFTER? ( EXCEPTION CONDITION | EC ) ( mnemonicName ( FILE fileName )? )*
        | BEFORE REPORTING reportName
        | FOR? DEBUGGING ON? ( ALL PROCEDURES | ALL ( REFERENCES? OF? ) debugName | debugName )+
        )
    ;
validateStatement : VALIDATE identifier+ ;
writeStatement
    : WRITE ( FILE fileName | recordName ) RECORD? fromPhrase? ( advancingPhrase | WITH? NO? LOCK | RETRY retryPhrase )*
      ( invalidKeyPhrase | endOfPagePhrase )* END_WRITE?
    ;
/** The record of WRITE FROM is written before it is read. */
fromPhrase : FROM { accessBehindVerb(1, Access.WRITE); } operand ;
advancingPhrase : ( BEFORE | AFTER ) ( ADVANCING | POSITIONING )? ( PAGE | TAB | TO? LINE expression | expression ( LINE | LINES )? ) ;

atEndPhrase : ( AT_END AT? | NOT_AT_END AT? ) END statements | END statements ;
endOfPagePhrase : ( AT_END_OF_PAGE AT? | NOT_END_OF_PAGE AT? ) END_OF_PAGE statements | END_OF_PAGE statements ;
exceptionPhrase
    : ( ON_EXCEPTION | NOT_EXCEPTION ON? ) ( EXCEPTION | ESCAPE ) statements | ( EXCEPTION | ESCAPE ) statements
    | overflowPhrase
    ;
overflowPhrase : ( ON_OVERFLOW | NOT_OVERFLOW ON? ) OVERFLOW statements | OVERFLOW statements ;
invalidKeyPhrase : ( INVALID | NOT_INVALID_KEY INVALID ) KEY? statements ;
sizeErrorPhrase : ( ON_SIZE_ERROR | NOT_SIZE_ERROR ON? ) SIZE ERROR statements | SIZE ERROR statements ;

screenPoint : LPAREN expression expression? RPAREN ;
screenPosition : AT ( ( LINE | COLUMN | COL | POSITION ) NUMBER? IS? screenNumber | operand ) | ( LINE | COLUMN | COL | POSITION ) NUMBER? IS? screenNumber ;
screenNumber : ( PLUS | MINUS )? expression ;
screenAttributes : WITH screenAttribute* | screenAttribute ;
screenAttribute
    : AUTO | AUTO_SKIP | BELL | BEEP | BLINK | HIGHLIGHT | LOWLIGHT | REVERSE_VIDEO | REVERSE
    | REVERSED | UNDERLINE | OVERLINE | LEFTLINE | SECURE | NO_ECHO | NO ( ECHO | ADVANCING | UPDATE )? | ADVANCING | FULL | LENGTH_CHECK | REQUIRED
    | EMPTY_CHECK | UPDATE | CONVERSION | TAB | STANDARD | UPPER | LOWER | OFF
    | PROMPT ( CHARACTER? IS? operand )?
    | ( FOREGROUND_COLOR | BACKGROUND_COLOR | SIZE | CONTROL | LENGTH ) IS? operand
    | ERASE ( EOL | EOS | TO? ( END OF? )? ( LINE | SCREEN ) )?
    | BLANK ( SCREEN | LINE | REMAINDER )?
    | SCROLL ( UP | DOWN )? ( BY? operand ( LINE | LINES )? )?
    | ( TIMEOUT | TIME_OUT ) AFTER? operand
    | BEFORE TIME operand
    | DEFAULT IS? operand?
    ;

// ---------------------------------------------------------------- conditions, arithmetic, names

condition : conditionOperand conditionRest* ;
conditionOperand : ( NOT | IS | PLUS_SIGN | MINUS_SIGN | B_NOT | relation )* ( operand | LPAREN condition RPAREN | standingClass ) ;
/** A class test whose subject is understood: WHEN NUMERIC (COBOL 2002, partial expressions), IF A NUMERIC OR ALPHABETIC. */
standingClass : NUMERIC | ALPHABETIC | ALPHABETIC_LOWER | ALPHABETIC_UPPER | POSITIVE | NEGATIVE ;
conditionRest
    : ( AND | OR | arithmeticOperator ) conditionOperand
    | ( IS NOT? | NOT | ARE NOT? )? ( relation conditionOperand | classTest )
    ;
relation
    : ( EQUAL | EQUALS | UNEQUAL ) TO? | EQUAL_SIGN | NOT_EQUAL | LESS_OR_EQUAL | GREATER_OR_EQUAL | EXCEEDS
    | ( GREATER THAN? | LESS THAN? | GREATER_SIGN | LESS_SIGN ) ( OR ( EQUAL TO? | EQUAL_SIGN ) )?
    ;
classTest
    : NUMERIC | ALPHABETIC | ALPHABETIC_LOWER | ALPHABETIC_UPPER | DBCS | KANJI | POSITIVE | NEGATIVE | ZERO | OMITTED | mnemonicName
    ;

expression : expressionOperand ( arithmeticOperator expressionOperand )* ;
expressionOperand : sign* ( operand | LPAREN expression RPAREN ) ;
arithmeticOperator
    : PLUS_SIGN | MINUS_SIGN | STAR | SLASH | POWER | B_AND | B_OR | B_XOR | B_SHIFT_L | B_SHIFT_LC | B_SHIFT_R | B_SHIFT_RC
    ;

operand
    : identifier ( AMPERSAND ( literal | identifier ) )*
    | literal ( AMPERSAND ( literal | identifier ) )*
    | functionCall
    | ( SELF | SUPER ) memberCall*
    | ADDRESS OF? ( ENTRY operand | named )
    | LENGTH OF? ( named | literal | dataUsage )
    ;
functionCall : FUNCTION functionName arguments? subscript* ;
functionName : IDENTIFIER | LENGTH | SUM | RANDOM ;
arguments : SUBSCRIPT_LPAREN sign* argument* ( COLON expression? )? RPAREN ;
subscript : SUBSCRIPT_LPAREN sign* argument* ( COLON expression? )? RPAREN ;
argument : ALL | LEADING | TRAILING | OMITTED | ANY | LAST | FIRST | NATIONAL | ALPHANUMERIC | BIT | BYTE | unsignedExpression ;
sign : PLUS_SIGN | MINUS_SIGN | B_NOT ;
unsignedExpression : ( operand | LPAREN expression RPAREN ) ( arithmeticOperator expressionOperand )* ;

identifier : IDENTIFIER ( ( OF | IN ) IDENTIFIER )* subscript* memberCall* ;
/** A method called inline, or a property: ANIMAL::"speak"(3). */
memberCall : DOUBLE_COLON ( ALPHANUMERIC_LITERAL | IDENTIFIER ) subscript* ;
/** Identifiers that are written, read and written, or only named. */
written : IDENTIFIER ( ( OF | IN ) IDENTIFIER )* subscript* memberCall* ;
changed : IDENTIFIER ( ( OF | IN ) IDENTIFIER )* subscript* ;
named : IDENTIFIER ( ( OF | IN ) IDENTIFIER )* subscript* ;
target : written | ADDRESS OF? named | LENGTH OF? named ;
receiver : target rounding? ;
changedReceiver : ( changed | ADDRESS OF? named | LENGTH OF? named ) rounding? ;
rounding : ROUNDED ( MODE IS? mnemonicName )? ;
receiverOrLiteral : changedReceiver | sign* literal | functionCall ;
givingPhrase : GIVING { giving(); } receiver+ ;
recordName : IDENTIFIER ( ( OF | IN ) IDENTIFIER )* subscript* ;
fileName : IDENTIFIER ;
sortFileName : IDENTIFIER ( ( OF | IN ) IDENTIFIER )* subscript* ;
cdName : IDENTIFIER ;
reportName : IDENTIFIER ( ( OF | IN ) IDENTIFIER )* ;
mnemonicName : IDENTIFIER ;
debugName : IDENTIFIER ( ( OF | IN ) IDENTIFIER )* | INTEGER ;
procedureName : ( IDENTIFIER | INTEGER ) ( ( OF | IN ) ( IDENTIFIER | INTEGER ) )* ;

literal : ALL? plainLiteral ;
plainLiteral
    : ALPHANUMERIC_LITERAL | NATIONAL_LITERAL | HEX_NUMBER | BOOLEAN_LITERAL | INTEGER | DECIMAL | FLOAT_LITERAL
    | ZERO | SPACE | HIGH_VALUE | LOW_VALUE | QUOTE | NULL
    ;

procedureDivision
    : PROCEDURE DIVISION ( ( USING | CHAINING ) procedureParameter* )? ( ( RETURNING | GIVING ) OMITTED? named? )? ( RAISING operand+ )?
    ;
procedureParameter : BY? ( REFERENCE | VALUE ) | OPTIONAL | UNSIGNED | SIZE ( AUTO | DEFAULT | INTEGER ) | ANY | named ;

// ---------------------------------------------------------------- DATA DIVISION

dataDescription : ( LEVEL_NUMBER | LEVEL_66 | LEVEL_78 | LEVEL_88 | INTEGER ) ( dataName | FILLER )? dataClause* ;
dataName : IDENTIFIER ;
dataClause
    : REDEFINES dataReference
    | RENAMES dataReference ( THROUGH dataReference )?
    | IS? ( EXTERNAL | GLOBAL | TYPEDEF STRONG? | SPECIAL_NAMES )
    | AS literal
    | PICTURE IS? PICTURE_STRING
    | USAGE IS? ( dataUsage | sqlUsage )
    | dataUsage
    | HANDLE ( OF ( THREAD | IDENTIFIER ) )?
    | SQL sqlType
    | ( SIGN IS? )? ( LEADING | TRAILING ) ( SEPARATE CHARACTER? )?
    | occursClause
    | ( ( ASCENDING | DESCENDING ) KEY? IS? dataReference+ | INDEXED BY? indexName+ )
    | SYNCHRONIZED ( LEFT | RIGHT )?
    | JUSTIFIED ( RIGHT | LEFT )?
    | valueClause
    | CONSTANT ( IS? GLOBAL )? ( AS? ( constantExpression | TRUE | FALSE ) | FROM dataReference )
    | ANY ( LENGTH | NUMERIC ) | BASED | VOLATILE | ALIGNED | VARYING ( dataReference ( FROM constantExpression )? ( BY constantExpression )? )* | BYTE_LENGTH IS? INTEGER
    | PROPERTY ( WITH NO ( IDENTIFIER | SET ) )? FINAL? | DYNAMIC? ( LENGTH ( IS? constantExpression )? | LIMIT IS? INTEGER )
    | GROUP_USAGE IS? ( NATIONAL | BIT | UTF_8 )
    | SAME AS? dataReference
    | TYPE ( TO | IS )? typeName
    | GROUP INDICATE?
    | LINE ( NUMBER | IS | ARE | PLUS | MINUS | NEXT PAGE | ON NEXT PAGE | constantTerm )*
    | ( COLUMN | COL | COLUMNS | POSITION ) ( NUMBER | NUMBERS | IS | ARE | PLUS | MINUS | LEFT | RIGHT | constantTerm )*
    | NEXT GROUP IS? ( NEXT PAGE | PLUS? constantTerm )
    | SOURCE ( IS | ARE )? constantExpression ROUNDED?
    | SUM OF? constantExpression+ ( UPON dataReference+ )?
    | RESET ON? ( FINAL | dataReference )
    | PRESENT WHEN ( EQUAL | EQUAL_SIGN | NOT_EQUAL | LESS | GREATER | LESS_SIGN | GREATER_SIGN | THAN | NOT | AND | OR | constantOperand )+
    | ( FROM | TO | USING ) constantOperand
    | BLANK ( WHEN? ZERO | SCREEN | LINE | REMAINDER )?
    | screenDataAttribute
    ;
screenDataAttribute
    : AUTO | AUTO_SKIP | BELL | BEEP | BLINK | HIGHLIGHT | LOWLIGHT | REVERSE_VIDEO | REVERSE | REVERSED | UNDERLINE
    | OVERLINE | LEFTLINE | SECURE | NO_ECHO | NO ECHO | FULL | LENGTH_CHECK | REQUIRED | EMPTY_CHECK | UPDATE | TAB | INITIAL | UPPER | LOWER
    | PROMPT ( CHARACTER? IS? constantOperand )?
    | ( FOREGROUND_COLOR | BACKGROUND_COLOR | SIZE | CONTROL | COLOR ) IS? constantOperand | GRID
    | ERASE ( EOL | EOS | LINE | SCREEN )?
    ;
typeName : IDENTIFIER | REPORT ( HEADING | FOOTING ) | PAGE ( HEADING | FOOTING )
    | CONTROL ( HEADING | FOOTING ) reportControl* | DETAIL | RH | RF | PH | PF | DE | ( CH | CF ) reportControl* ;
reportControl : dataReference | FINAL | FOR | ON | OR | PAGE ;
occursClause
    : OCCURS ( DYNAMIC ( CAPACITY IN? dataReference )? | UNBOUNDED | constantExpression )? ( FROM constantExpression )? ( TO ( UNBOUNDED | constantExpression ) )? INITIALIZED? TIMES? ( DEPENDING ON? dataReference )? ( STEP constantExpression )?
    ;
indexName : IDENTIFIER ;
valueClause
    : ( VALUE | VALUES ) ( IS | ARE )? ( constantValue | THROUGH | STAR | SLASH | POWER | WHEN? SET? TO? FALSE IS? literal | IN mnemonicName )*
    ;
dataReference : IDENTIFIER ( ( OF | IN ) IDENTIFIER )* subscript* ;
constantOperand : dataReference | literal ( AMPERSAND literal )* | LENGTH OF? ( dataReference | literal ) | ADDRESS OF? dataReference | FUNCTION functionName arguments? ;
constantTerm : ( PLUS_SIGN | MINUS_SIGN )* ( constantOperand | LPAREN constantExpression RPAREN ) ;
constantExpression : constantTerm ( arithmeticOperator constantTerm )* ;
constantValue : constantTerm | NEXT | START OF dataReference | TRUE | FALSE ;
dataUsage
    : DISPLAY | DISPLAY_1 | INDEX | POINTER | POINTER_32 | PROCEDURE_POINTER | PROGRAM_POINTER | FUNCTION_POINTER | NATIONAL | UTF_8 | BIT
    | BINARY | COMPUTATIONAL | COMPUTATIONAL_0 | COMPUTATIONAL_N        
    | COMPUTATIONAL_1 | COMPUTATIONAL_2 | COMPUTATIONAL_3 | COMPUTATIONAL_4 | COMPUTATIONAL_5 | COMPUTATIONAL_6 | COMPUTATIONAL_X
    | PACKED_DECIMAL ( WITH? NO SIGN )?
    | ( BINARY_CHAR | BINARY_SHORT | BINARY_LONG | BINARY_LONG_LONG | BINARY_DOUBLE | BINARY_INT | BINARY_C_LONG ) ( SIGNED | UNSIGNED )?
    | SIGNED_INT | SIGNED_LONG | SIGNED_SHORT | UNSIGNED_INT | UNSIGNED_LONG | UNSIGNED_SHORT
    | FLOAT_SHORT | FLOAT_LONG | FLOAT_EXTENDED | FLOAT_DECIMAL_16 | FLOAT_DECIMAL_34 | FLOAT_BINARY_32 | FLOAT_BINARY_64
    | OBJECT REFERENCE ( FACTORY OF? | ONLY | dataReference )*
    ;

/** USAGE IS SQL TYPE IS CLOB(5K), and the names of types. */
sqlUsage
    : ( IDENTIFIER | HANDLE ( OF ( THREAD | IDENTIFIER ) )? ) sqlType?
    ;
sqlType
    : TYPE IS? ( IDENTIFIER | BINARY | XML | TABLE ) VARYING? ( LIKE IDENTIFIER )? ( AS ( IDENTIFIER | BINARY ) )? ( ( LPAREN | SUBSCRIPT_LPAREN ) ( INTEGER | IDENTIFIER )+ RPAREN )?
    ;

fileDescription : ( FD | SD | RD | CD ) fileDeclaration fileClause* ;
fileDeclaration : IDENTIFIER ;
fileClause
    : IS? ( EXTERNAL | GLOBAL ) | AS literal
    | BLOCK CONTAINS? literalOrName ( TO literalOrName )? ( RECORDS | CHARACTERS | RECORD )?
    | RECORD
        ( CONTAINS? literalOrName ( TO literalOrName )? CHARACTERS?
        | IS? VARYING ( IN? SIZE )? FROM? literalOrName? ( TO literalOrName )? CHARACTERS? ( DEPENDING ON? dataReference )?
        )
    | LABEL ( RECORD | RECORDS ) ( IS | ARE )? ( STANDARD | OMITTED | mnemonicName )*
    | VALUE OF ( ( mnemonicName | FILE_ID ) IS? constantOperand )+
    | DATA ( RECORD | RECORDS ) ( IS | ARE )? named+
    | LINAGE IS? constantOperand LINES?
    | WITH? FOOTING AT? constantOperand
    | LINES? AT? ( TOP | BOTTOM ) constantOperand
    | CODE_SET ( FOR? ( ALPHANUMERIC | NATIONAL ) )? IS? ( mnemonicName | NATIVE )
    | RECORDING MODE? IS? mnemonicName
    | ( REPORT | REPORTS ) ( IS | ARE )? reportName+
    | CODE IS? constantOperand
    | ( CONTROL | CONTROLS ) ( IS | ARE )? ( FINAL | dataReference )+
    | PAGE ( LIMIT | LIMITS | IS | ARE | LINE | LINES | COLUMNS | constantExpression )*
    | ( HEADING | FIRST DETAIL | LAST DETAIL | LAST CONTROL HEADING | FIRST CONTROL? ) IS? constantOperand
    | communicationClause
    ;
literalOrName : constantOperand ;
communicationClause
    : FOR? INITIAL? ( INPUT | OUTPUT | I_O )
    | ( SYMBOLIC | END | STATUS | TEXT | MESSAGE | DESTINATION | ERROR | QUEUE | SUB_QUEUE_1 | SUB_QUEUE_2 | SUB_QUEUE_3 | DATE | TIME | SOURCE
        | COUNT | LENGTH | KEY | FILLER | TABLE | OCCURS | TIMES | INDEXED | BY | IS | TERMINAL | constantOperand )
    ;

// ---------------------------------------------------------------- ENVIRONMENT DIVISION

selectEntry : SELECT ( NOT? OPTIONAL )? fileDeclaration selectClause* ;
selectClause
    : ASSIGN ( TO | USING )? ( EXTERNAL | DYNAMIC | VARYING | SORT | MERGE | DISK | PRINTER | KEYBOARD | DISPLAY | RANDOM | TAPE | LINE ADVANCING? FILE? | FILE | INTEGER? ) assignment*
    | ORGANIZATION IS? fileOrganization
    | fileOrganization
    | ACCESS MODE? IS? ( SEQUENTIAL | RANDOM | DYNAMIC )
    | RECORD
        ( KEY? IS? dataReference ( ( EQUAL_SIGN | SOURCE ) IS? dataReference+ )?
        | DELIMITER IS? ( STANDARD_1 | mnemonicName )
        )
    | ALTERNATE RECORD? KEY? IS? dataReference ( ( EQUAL_SIGN | SOURCE ) IS? dataReference+ )?
    | WITH? NO? DUPLICATES
    | SUPPRESS WHEN? constantOperand
    | RELATIVE KEY? IS? dataReference
    | PASSWORD IS? dataReference
    | ( FILE STATUS | STATUS | SORT STATUS ) IS? dataReference dataReference?
    | RESERVE ( INTEGER | NO )? ALTERNATE? ( AREA | AREAS )?
    | PADDING CHARACTER? IS? constantOperand
    | LOCK MODE? IS? ( MANUAL | AUTOMATIC | EXCLUSIVE )? | WITH LOCK ON MULTIPLE? ( RECORD | RECORDS ) | WITH ( ROLLBACK | ENCRYPTION )
    | SHARING WITH? ( ALL OTHER? | NO OTHER? | READ ONLY )
    | COLLATING? SEQUENCE ( OF dataReference )? IS? mnemonicName
    | MULTIPLE ( REEL | UNIT ) | FOR
    | PROCESSING MODE? IS? SEQUENTIAL | ( ACTUAL | NOMINAL ) KEY? IS? dataReference | WITH? COMMITMENT CONTROL | EXTENDED_SEARCH | WRITE_VERIFY
    ;
fileOrganization : SEQUENTIAL | INDEXED | RELATIVE | LINE ( SEQUENTIAL | ADVANCING FILE? ) | RECORD SEQUENTIAL | RECORD? BINARY SEQUENTIAL ;
assignment : mnemonicName subscript* | literal | LENGTH | ADDRESS | MINUS_SIGN | DISK | PRINTER | KEYBOARD | DISPLAY | RANDOM | TAPE ;
