package org.zhunsheng.reading.source;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much a file may hold. A file beyond a limit is refused as soon as that is seen; the message names the limit. Immutable.
 */
public final class SourceLimits {
    /** The limits unless others are asked for. */
    public static final SourceLimits DEFAULT = builder().build();

    private final int bytes;
    private final long unpackedBytes;
    private final int zipRatio;
    private final int zipEntries;
    private final int pages;
    private final int operators;
    private final int blocks;
    private final int characters;
    private final int lineLength;
    private final int depth;

    private SourceLimits(Builder builder) {
        this.bytes = builder.bytes;
        this.unpackedBytes = builder.unpackedBytes;
        this.zipRatio = builder.zipRatio;
        this.zipEntries = builder.zipEntries;
        this.pages = builder.pages;
        this.operators = builder.operators;
        this.blocks = builder.blocks;
        this.characters = builder.characters;
        this.lineLength = builder.lineLength;
        this.depth = builder.depth;
    }

    /** A builder that begins with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** The size of the file in bytes. */
    public int bytes() {
        return bytes;
    }

    /** The size of all parts of a package, unpacked, in bytes. */
    public long unpackedBytes() {
        return unpackedBytes;
    }

    /** How many times its packed size a part may unpack to, if it unpacks to more than a megabyte. */
    public int zipRatio() {
        return zipRatio;
    }

    /** How many parts a package may have. */
    public int zipEntries() {
        return zipEntries;
    }

    /** How many pages a PDF may have. */
    public int pages() {
        return pages;
    }

    /** How many drawing operators a PDF may run. */
    public int operators() {
        return operators;
    }

    /** How many blocks there may be. */
    public int blocks() {
        return blocks;
    }

    /** How many characters all blocks may have. */
    public int characters() {
        return characters;
    }

    /** How many characters one line or paragraph may have. */
    public int lineLength() {
        return lineLength;
    }

    /** How deep elements may lie in each other. */
    public int depth() {
        return depth;
    }

    /** Sets limits. */
    public static final class Builder {
        private int bytes = 50 << 20;
        private long unpackedBytes = 200L << 20;
        private int zipRatio = 200;
        private int zipEntries = 5_000;
        private int pages = 500;
        private int operators = 5_000_000;
        private int blocks = 100_000;
        private int characters = 2_000_000;
        private int lineLength = 200_000;
        private int depth = 256;

        private Builder() {}

        /** The size of the file in bytes; 50 MiB by default. */
        public Builder bytes(int most) {
            bytes = positive(most);
            return this;
        }

        /** The size of all parts of a package, unpacked, in bytes; 200 MiB by default. */
        public Builder unpackedBytes(long most) {
            checkArgument(most > 0, "a limit is at least 1");
            unpackedBytes = most;
            return this;
        }

        /** How many times its packed size a part may unpack to, if it unpacks to more than a megabyte; 200 by default. */
        public Builder zipRatio(int most) {
            zipRatio = positive(most);
            return this;
        }

        /** How many parts a package may have; 5,000 by default. */
        public Builder zipEntries(int most) {
            zipEntries = positive(most);
            return this;
        }

        /** How many pages a PDF may have; 500 by default. */
        public Builder pages(int most) {
            pages = positive(most);
            return this;
        }

        /** How many drawing operators a PDF may run; 5,000,000 by default. */
        public Builder operators(int most) {
            operators = positive(most);
            return this;
        }

        /** How many blocks there may be; 100,000 by default. */
        public Builder blocks(int most) {
            blocks = positive(most);
            return this;
        }

        /** How many characters all blocks may have; 2,000,000 by default. */
        public Builder characters(int most) {
            characters = positive(most);
            return this;
        }

        /** How many characters one line or paragraph may have; 200,000 by default. */
        public Builder lineLength(int most) {
            lineLength = positive(most);
            return this;
        }

        /** How deep elements may lie in each other; 256 by default. */
        public Builder depth(int most) {
            depth = positive(most);
            return this;
        }

        /** The limits. */
        public SourceLimits build() {
            return new SourceLimits(this);
        }

        private static int positive(int most) {
            checkArgument(most > 0, "a limit is at least 1");
            return most;
        }
    }
}
