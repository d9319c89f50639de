package org.zhunsheng.spring;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.Format;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.UnreadableDocumentException;
import org.zhunsheng.serialization.result.AssessmentDocument;
import org.zhunsheng.serialization.result.GapsDocument;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Lets a Jackson mapper read and write our documents, such as dossiers, reports and schemes, in the form of their files and as strictly,
 * and write results in the form of {@link ResultFormat}: an {@link Assessment} with its ledger, a {@link GapAnalysis}, and every record
 * of {@code org.zhunsheng.serialization.result}. What is wrong with a document is told all at once, as the message of one {@link DatabindException} whose cause is the {@link
 * UnreadableDocumentException}. Lines and columns are those of the document alone, written on one line each value.
 */
public final class DocumentsModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /**
     * A module that reads within the limits of {@code documents}.
     *
     * @param lang the language of the texts of results
     */
    public DocumentsModule(Documents documents, Lang lang) {
        super("zhunsheng");
        Arrays.stream(Format.values()).forEach(format -> register(format.type(), documents));
        Arrays.stream(ResultFormat.values()).forEach(format -> write(format.type(), ResultFormat::tree));
        AssessmentDocument.Parts explained = new AssessmentDocument.Parts(true, Optional.empty(), Optional.empty());
        write(Assessment.class, assessment -> ResultFormat.tree(AssessmentDocument.of(assessment, explained, lang)));
        write(
                GapAnalysis.class,
                gaps -> ResultFormat.tree(GapsDocument.of(gaps, Advice.of(gaps, ImmutableList.of()), lang)));
    }

    private <T> void register(Class<T> type, Documents documents) {
        write(type, documents::tree);
        addDeserializer(type, new Reader<>(type, documents));
    }

    private <T> void write(Class<T> type, Function<? super T, Map<String, ?>> form) {
        addSerializer(type, new Writer<>(type, form));
    }

    private static final class Writer<T> extends ValueSerializer<T> {
        private final Class<T> type;
        private final Function<? super T, Map<String, ?>> form;

        Writer(Class<T> type, Function<? super T, Map<String, ?>> form) {
            this.type = type;
            this.form = form;
        }

        @Override
        public Class<T> handledType() {
            return type;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            context.writeValue(generator, form.apply(value));
        }
    }

    private static final class Reader<T> extends ValueDeserializer<T> {
        private final Class<T> type;
        private final Documents documents;

        Reader(Class<T> type, Documents documents) {
            this.type = type;
            this.documents = documents;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            String text = context.readTree(parser).toPrettyString();
            try {
                return documents.read(type, type.getSimpleName(), text);
            } catch (UnreadableDocumentException e) {
                String message = e.violations().stream()
                        .map(violation -> violation.code() + " " + violation.path() + ": "
                                + violation.message().en())
                        .collect(Collectors.joining("; "));
                throw DatabindException.from(parser, message, e);
            }
        }
    }
}
