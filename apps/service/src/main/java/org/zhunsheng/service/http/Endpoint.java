package org.zhunsheng.service.http;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One thing that can be asked of the service. Routing, security and the contract are all made from this description, so they cannot say
 * different things. Immutable.
 */
public final class Endpoint {
    private final String id;
    private final String method;
    private final PathPattern path;
    private final Scope scope;
    private final String summary;
    private final ImmutableList<Parameter> parameters;
    private final ImmutableList<String> takes;
    private final String takesSchema;
    private final ImmutableList<String> needs;
    private final ImmutableList<String> mayHave;
    private final ImmutableList<String> gives;
    private final String givesSchema;
    private final Action action;

    private Endpoint(Builder builder, Action action) {
        this.id = builder.id;
        this.method = builder.method;
        this.path = PathPatternParser.defaultInstance.parse(builder.path);
        this.scope = builder.scope;
        this.summary = builder.summary;
        this.parameters = builder.parameters;
        this.takes = builder.takes;
        this.takesSchema = builder.takesSchema;
        this.needs = builder.needs;
        this.mayHave = builder.mayHave;
        this.gives = builder.gives;
        this.givesSchema = builder.givesSchema;
        this.action = action;
    }

    /** An endpoint that reads: {@code GET path}. */
    public static Builder get(String path, String id) {
        return new Builder("GET", path, id, Scope.READ);
    }

    /** An endpoint that works on what it is sent: {@code POST path}. */
    public static Builder post(String path, String id) {
        return new Builder("POST", path, id, Scope.ASSESS);
    }

    /** What an endpoint does. */
    public sealed interface Action {
        /** Works on a call whose body is whole. */
        @FunctionalInterface
        non-sealed interface Whole extends Action {
            /**
             * What {@code call} gives.
             *
             * @throws ProblemException if it cannot be carried out
             */
            Answer answer(Call call);
        }

        /** Reads and writes lines while they come. */
        @FunctionalInterface
        non-sealed interface Streaming extends Action {
            /**
             * Answers {@code lines} with lines.
             *
             * @throws IOException if the connection fails
             */
            void answer(Call call, LineStream lines) throws IOException;
        }
    }

    /** Its name in the contract. */
    public String id() {
        return id;
    }

    /** The method of its requests. */
    public String method() {
        return method;
    }

    /** Its path, with variable parts in braces. */
    public String path() {
        return path.getPatternString();
    }

    /** What its callers need. */
    public Scope scope() {
        return scope;
    }

    /** What it does, in a sentence. */
    public String summary() {
        return summary;
    }

    /** What can be set. */
    public ImmutableList<Parameter> parameters() {
        return parameters;
    }

    /** The media types of bodies that it takes; none if it takes no body. */
    public ImmutableList<String> takes() {
        return takes;
    }

    /** The schema of the body it takes, by name. */
    public String takesSchema() {
        return takesSchema;
    }

    /** The parts that a form needs, if it takes one. */
    public ImmutableList<String> needs() {
        return needs;
    }

    /** The parts that a form may have besides. */
    public ImmutableList<String> mayHave() {
        return mayHave;
    }

    /** The media types of what it gives, the preferred first. */
    public ImmutableList<String> gives() {
        return gives;
    }

    /** The schema of what it gives, by name. */
    public String givesSchema() {
        return givesSchema;
    }

    Action action() {
        return action;
    }

    boolean matches(PathContainer requested) {
        return path.matches(requested);
    }

    Map<String, String> variables(PathContainer requested) {
        PathPattern.PathMatchInfo match = path.matchAndExtract(requested);
        return match == null ? Map.of() : match.getUriVariables();
    }

    /** Describes an endpoint. */
    public static final class Builder {
        private final String method;
        private final String path;
        private final String id;
        private Scope scope;
        private String summary = "";
        private ImmutableList<Parameter> parameters = ImmutableList.of();
        private ImmutableList<String> takes = ImmutableList.of();
        private String takesSchema = "";
        private ImmutableList<String> needs = ImmutableList.of();
        private ImmutableList<String> mayHave = ImmutableList.of();
        private ImmutableList<String> gives = MediaTypes.DOCUMENTS;
        private String givesSchema = "";

        private Builder(String method, String path, String id, Scope scope) {
            this.method = method;
            this.path = path;
            this.id = id;
            this.scope = scope;
        }

        public Builder scope(Scope needed) {
            scope = needed;
            return this;
        }

        public Builder summary(String sentence) {
            summary = sentence;
            return this;
        }

        public Builder parameters(Parameter... known) {
            parameters = ImmutableList.copyOf(known);
            return this;
        }

        public Builder takes(String schema, List<String> types) {
            takesSchema = schema;
            takes = ImmutableList.copyOf(types);
            return this;
        }

        public Builder form(List<String> parts, List<String> others) {
            needs = ImmutableList.copyOf(parts);
            mayHave = ImmutableList.copyOf(others);
            return this;
        }

        public Builder takesForm(List<String> parts, List<String> others) {
            return takes("Form", ImmutableList.of(MediaTypes.FORM)).form(parts, others);
        }

        public Builder gives(String schema, List<String> types) {
            givesSchema = schema;
            gives = ImmutableList.copyOf(types);
            return this;
        }

        public Builder gives(String schema) {
            return gives(schema, MediaTypes.DOCUMENTS);
        }

        public Endpoint answeredBy(Action.Whole action) {
            return new Endpoint(this, action);
        }

        public Endpoint streamedBy(Action.Streaming action) {
            return new Endpoint(this, action);
        }
    }
}
