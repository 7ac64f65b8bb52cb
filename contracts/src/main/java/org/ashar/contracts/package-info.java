/**
 * The messages that services exchange, generated from Avro IDL, with the names of their
 * topics.
 */
@org.jspecify.annotations.NullMarked
package org.ashar.contracts;
