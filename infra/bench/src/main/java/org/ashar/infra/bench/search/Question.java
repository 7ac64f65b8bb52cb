package org.ashar.infra.bench.search;

/** Two words, in one language or two, and a topic. */
record Question(String first, String second, String topic) {
}
