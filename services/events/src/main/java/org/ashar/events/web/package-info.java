/** The API of events, for organizers and for those who come. */
@NullMarked
package org.ashar.events.web;

import org.jspecify.annotations.NullMarked;
