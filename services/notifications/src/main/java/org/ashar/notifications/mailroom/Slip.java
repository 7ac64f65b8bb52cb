package org.ashar.notifications.mailroom;

/** Where a letter lies that is sent with others. */
record Slip(Consignment consignment, int place) {
}
