package org.zhunsheng.spring;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.Format;
import org.zhunsheng.serialization.UnreadableDocumentException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Lets a Jackson mapper read and write our documents, such as dossiers, reports and schemes, in the form of their files and as strictly.
 * What is wrong with a document is told all at once, as the message of one {@link DatabindException} whose cause is the {@link
 * UnreadableDocumentException}. Lines and columns are those of the document alone, written on one line each value.
 */
public final class DocumentsModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** A module that reads within the limits of {@code documents}. */
    public DocumentsModule(Documents documents) {
        super("zhunsheng");
        Arrays.stream(Format.values()).forEach(format -> register(format.type(), documents));
    }

    private <T> void register(Class<T> type, Documents documents) {
        addSerializer(type, new Writer<>(type, documents));
        addDeserializer(type, new Reader<>(type, documents));
    }

    private static final class Writer<T> extends ValueSerializer<T> {
        private final Class<T> type;
        private final Documents documents;

        Writer(Class<T> type, Documents documents) {
            this.type = type;
            this.documents = documents;
        }

        @Override
        public Class<T> handledType() {
            return type;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            context.writeValue(generator, documents.tree(value));
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
