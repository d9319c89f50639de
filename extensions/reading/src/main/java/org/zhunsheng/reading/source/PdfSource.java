package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.TextPosition;

/** A PDF with text: every line is a block; cells that stand at one height are rows of tables. */
final class PdfSource {
    /** How many times their size two characters have to be apart to stand in different cells. */
    private static final float CELLS_APART = 2.2f;

    /** Actions that do more than show a page. */
    private static final ImmutableSet<String> ACTIONS =
            ImmutableSet.of("JavaScript", "Launch", "URI", "SubmitForm", "ImportData", "GoToR");

    private PdfSource() {}

    static void read(byte[] file, String name, SourceLimits limits, BlockList blocks) {
        PdfBombs.refuse(file, name, limits);
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > limits.pages()) {
                throw UnreadableSourceException.beyond(name, "pages", limits.pages());
            }
            PdfFonts.complete(document);
            List<List<List<PdfLine>>> pages = new ArrayList<>();
            List<ImmutableList<PdfRuledTable>> tables = new ArrayList<>();
            PdfCharacters characters = new PdfCharacters(blocks, name, limits);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                List<List<PdfLine>> rows = new ArrayList<>();
                for (List<TextPosition> row : characters.rows(document, page)) {
                    List<PdfLine> segments = PdfLine.segments(page, row, CELLS_APART, characters.faint());
                    segments.stream()
                            .filter(PdfLine::isFaint)
                            .forEach(line -> blocks.note(NoteKind.FAINT_TEXT, line.text()));
                    if (!segments.isEmpty()) {
                        rows.add(segments);
                    }
                }
                pages.add(rows);
                tables.add(characters.tables());
            }
            if (tables.stream().allMatch(List::isEmpty)) {
                refuseWithoutText(document, name, pages, characters);
            }
            noteActive(document, blocks);
            new PdfLayout(pages, tables, characters::linesInCell, document, blocks).write();
        } catch (InvalidPasswordException e) {
            throw UnreadableSourceException.of(name, "ENCRYPTED");
        } catch (LinkageError e) {
            // What it needs for protected files is not there; it is needed for nothing else.
            throw UnreadableSourceException.of(name, "ENCRYPTED");
        } catch (UnreadableSourceException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library tells a broken file by exceptions of many types.
            throw UnreadableSourceException.of(name, "BROKEN_PDF");
        }
    }

    private static void refuseWithoutText(
            PDDocument document, String name, List<List<List<PdfLine>>> pages, PdfCharacters characters)
            throws IOException {
        if (characters.isUnreadable()) {
            throw UnreadableSourceException.of(name, "UNREADABLE_FONTS");
        }
        if (pages.stream().allMatch(List::isEmpty)) {
            boolean pictures = false;
            for (PDPage page : document.getPages()) {
                pictures |= page.getResources() != null
                        && page.getResources().getXObjectNames().iterator().hasNext();
            }
            throw UnreadableSourceException.of(name, pictures ? "SCANNED" : "NO_TEXT");
        }
    }

    private static void noteActive(PDDocument document, BlockList blocks) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary opening = catalog.getCOSDictionary(COSName.OPEN_ACTION);
        if (opening != null && ACTIONS.contains(String.valueOf(opening.getNameAsString(COSName.S)))) {
            blocks.note(NoteKind.ACTIVE_CONTENT, opening.getNameAsString(COSName.S));
        }
        if (catalog.containsKey(COSName.AA)) {
            blocks.note(NoteKind.ACTIVE_CONTENT, COSName.AA.getName());
        }
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        for (String tree : ImmutableList.of("JavaScript", "EmbeddedFiles")) {
            if (names != null && names.containsKey(COSName.getPDFName(tree))) {
                blocks.note(NoteKind.ACTIVE_CONTENT, tree);
            }
        }
    }
}
