package net.dv8tion;

/** Stands for the vendor in a seeded violation, as long as it is no dependency of ours. */
public final class Discord {}
