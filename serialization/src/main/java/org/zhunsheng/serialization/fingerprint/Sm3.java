package org.zhunsheng.serialization.fingerprint;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The SM3 digest of GB/T 32905—2016 (also ISO/IEC 10118-3:2018). Here because the JDK has none, and because a library of seven
 * megabytes for one digest would weigh more than all of this module; tests hold it against the samples of the standard and against
 * Bouncy Castle. Takes a message in pieces and holds none of it but the last block; for one thread.
 */
final class Sm3 {
    private static final int BLOCK = 64;
    private static final int ROUNDS = 64;
    private static final int[] START = {
        0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
    };

    private final int[] state = START.clone();
    private final int[] word = new int[ROUNDS + 4];
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
    private long length;

    /** The digest of {@code message}, 32 bytes. */
    static byte[] digest(byte[] message) {
        Sm3 digest = new Sm3();
        digest.update(message, 0, message.length);
        return digest.digest();
    }

    /** Takes {@code count} more bytes of the message, from {@code from} on. */
    void update(byte[] bytes, int from, int count) {
        length += count;
        int at = from;
        while (at < from + count) {
            int taken = Math.min(block.remaining(), from + count - at);
            block.put(bytes, at, taken);
            at += taken;
            if (!block.hasRemaining()) {
                compress();
            }
        }
    }

    /** The digest of all that was taken, 32 bytes; nothing more may be taken then. */
    byte[] digest() {
        block.put((byte) 0x80);
        if (block.remaining() < Long.BYTES) {
            fill(block.remaining());
        }
        fill(block.remaining() - Long.BYTES);
        block.putLong(Byte.SIZE * length);
        compress();
        ByteBuffer digest = ByteBuffer.allocate(Integer.BYTES * state.length);
        Arrays.stream(state).forEach(digest::putInt);
        return digest.array();
    }

    private void fill(int zeros) {
        block.put(new byte[zeros]);
        if (!block.hasRemaining()) {
            compress();
        }
    }

    private void compress() {
        expand();
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int round = 0; round < ROUNDS; round++) {
            int constant = Integer.rotateLeft(round < 16 ? 0x79cc4519 : 0x7a879d8a, round);
            int ss1 = Integer.rotateLeft(Integer.rotateLeft(a, 12) + e + constant, 7);
            int ss2 = ss1 ^ Integer.rotateLeft(a, 12);
            int tt1 =
                    (round < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c)) + d + ss2 + (word[round] ^ word[round + 4]);
            int tt2 = (round < 16 ? e ^ f ^ g : (e & f) | (~e & g)) + h + ss1 + word[round];
            d = c;
            c = Integer.rotateLeft(b, 9);
            b = a;
            a = tt1;
            h = g;
            g = Integer.rotateLeft(f, 19);
            f = e;
            e = tt2 ^ Integer.rotateLeft(tt2, 9) ^ Integer.rotateLeft(tt2, 17);
        }
        int[] after = {a, b, c, d, e, f, g, h};
        Arrays.setAll(state, place -> state[place] ^ after[place]);
    }

    private void expand() {
        block.flip();
        for (int place = 0; place < 16; place++) {
            word[place] = block.getInt();
        }
        for (int place = 16; place < word.length; place++) {
            int mixed = word[place - 16] ^ word[place - 9] ^ Integer.rotateLeft(word[place - 3], 15);
            int permuted = mixed ^ Integer.rotateLeft(mixed, 15) ^ Integer.rotateLeft(mixed, 23);
            word[place] = permuted ^ Integer.rotateLeft(word[place - 13], 7) ^ word[place - 6];
        }
        block.clear();
    }
}
