package org.ashar.notifications.subscription;

/**
 * An address without the address, to recognize it by.
 *
 * @param domain behind the @
 * @param mark the keyed hash of the whole: whoever has the address finds it, and nobody
 * finds the address
 */
public record AddressMark(String domain, String mark) {
}
