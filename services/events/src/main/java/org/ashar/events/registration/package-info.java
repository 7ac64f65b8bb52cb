/**
 * Who comes to an event: registrations, the seat book that orders them, and the queue.
 */
@NullMarked
package org.ashar.events.registration;

import org.jspecify.annotations.NullMarked;
