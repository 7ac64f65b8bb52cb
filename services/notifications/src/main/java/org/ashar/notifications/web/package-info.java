/** The door for HTTP. */
@NullMarked
package org.ashar.notifications.web;

import org.jspecify.annotations.NullMarked;
