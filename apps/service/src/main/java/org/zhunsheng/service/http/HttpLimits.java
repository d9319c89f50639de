package org.zhunsheng.service.http;

import java.time.Duration;

/**
 * How much of the service one caller, and all of them together, can take up.
 *
 * @param bodyBytes the size of a body, and of a line of a batch
 * @param buffered the bytes of all bodies that are being received at one time
 * @param bodyTime how long a body may take to arrive, and a response to be taken
 * @param calls how many calls are worked on at one time
 * @param callsPerCaller how many calls of one caller are worked on at one time
 * @param batches how many batches run at one time; each holds a thread
 * @param batchesPerCaller how many batches of one caller run at one time
 * @param batchLines how many lines a batch may have
 * @param batchTime how long a batch may take
 */
public record HttpLimits(
        int bodyBytes,
        long buffered,
        Duration bodyTime,
        int calls,
        int callsPerCaller,
        int batches,
        int batchesPerCaller,
        int batchLines,
        Duration batchTime) {}
