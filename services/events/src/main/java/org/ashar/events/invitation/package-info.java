/** Single people whom an organizer asks by a letter to come to an event. */
@NullMarked
package org.ashar.events.invitation;

import org.jspecify.annotations.NullMarked;
