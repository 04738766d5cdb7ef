package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolParser.*;
import static dev.cobolwright.grammar.parser.OperandBuilder.kind;

import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.statements.ProcedureRange;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Details of statements on files, and of all that have no record of their own. */
final class FileDetails {
    private final OperandBuilder operands;

    FileDetails(OperandBuilder operands) {
        this.operands = operands;
    }

    Detail detail(String verb, ParserRuleContext statement) {
        return switch (statement) {
            case OpenStatementContext open -> open(open);
            case CloseStatementContext close -> new Detail.Close(names(close.fileName()));
            case ReadStatementContext read ->
                new Detail.Read(
                        operands.name(read.fileName()),
                        !read.NEXT().isEmpty() || !read.PREVIOUS().isEmpty(),
                        first(read.written()),
                        first(read.identifier()));
            case ReturnStatementContext read ->
                new Detail.Read(operands.name(read.fileName()), true, optional(read.written()), Optional.empty());
            case WriteStatementContext write -> write(verb, write.fileName(), write.recordName(), write.fromPhrase());
            case RewriteStatementContext write -> write(verb, write.fileName(), write.recordName(), write.fromPhrase());
            case ReleaseStatementContext release -> write(verb, null, release.recordName(), release.fromPhrase());
            case DeleteStatementContext delete -> new Detail.Delete(names(delete.fileName()));
            case StartStatementContext start ->
                new Detail.Start(operands.name(start.fileName()), first(start.identifier()));
            case SortStatementContext sort -> sort(sort.sortFileName(), sort.sortPhrase());
            case MergeStatementContext merge -> sort(merge.fileName(), merge.sortPhrase());
            default -> {
                List<Operand> found = new ArrayList<>();
                collect(statement, found);
                yield new Detail.Other(verb, List.copyOf(found));
            }
        };
    }

    private List<NameReference> names(List<? extends ParserRuleContext> rules) {
        return rules.stream().map(operands::name).toList();
    }

    private Optional<Operand> optional(ParseTree node) {
        return Optional.ofNullable(node).map(operands::operand);
    }

    private Optional<Operand> first(List<? extends ParseTree> nodes) {
        return nodes.stream().findFirst().map(operands::operand);
    }

    private Detail open(OpenStatementContext open) {
        List<Detail.Opened> files = new ArrayList<>();
        String mode = "";
        for (ParseTree child : open.children) {
            switch (kind(child)) {
                case INPUT, OUTPUT, I_O, EXTEND -> mode = Keywords.text(kind(child));
                default -> {
                    if (child instanceof FileNameContext file) {
                        files.add(new Detail.Opened(mode, operands.name(file)));
                    }
                }
            }
        }
        return new Detail.Open(List.copyOf(files));
    }

    private Detail write(String verb, FileNameContext file, RecordNameContext record, FromPhraseContext from) {
        return new Detail.Write(
                verb,
                operands.name(file != null ? file : record),
                from == null ? Optional.empty() : optional(from.operand()));
    }

    private Detail sort(ParserRuleContext file, List<SortPhraseContext> phrases) {
        List<NameReference> using = new ArrayList<>();
        List<NameReference> giving = new ArrayList<>();
        Optional<ProcedureRange> input = Optional.empty();
        Optional<ProcedureRange> output = Optional.empty();
        for (SortPhraseContext phrase : phrases) {
            if (phrase.USING() != null) {
                using.addAll(names(phrase.fileName()));
            } else if (phrase.GIVING() != null) {
                giving.addAll(names(phrase.fileName()));
            } else if (phrase.PROCEDURE() != null) {
                Optional<ProcedureRange> range = DetailBuilder.range(operands, phrase.procedureName());
                input = phrase.INPUT() != null ? range : input;
                output = phrase.OUTPUT() != null ? range : output;
            }
        }
        return new Detail.Sort(operands.name(file), List.copyOf(using), List.copyOf(giving), input, output);
    }

    /** All operands of a statement, outermost rules only. */
    private void collect(ParserRuleContext rule, List<Operand> found) {
        for (int i = 0; i < rule.getChildCount(); i++) {
            if (!(rule.getChild(i) instanceof ParserRuleContext child)) {
                continue;
            }
            boolean whole = child instanceof OperandContext
                    || child instanceof LiteralContext
                    || child instanceof FunctionCallContext
                    || child instanceof TargetContext
                    || Words.NAME_USE[child.getRuleIndex()] >= 0;
            if (whole) {
                found.add(operands.operand(child));
            } else {
                collect(child, found);
            }
        }
    }
}
