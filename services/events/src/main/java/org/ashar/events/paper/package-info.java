/** What is printed: tickets, and lists for the table at the door. */
@NullMarked
package org.ashar.events.paper;

import org.jspecify.annotations.NullMarked;
