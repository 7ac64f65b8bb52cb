/**
 * What an organization says of itself: its names, numbers, places and ways to reach it.
 */
@NullMarked
package org.ashar.directory.profile;

import org.jspecify.annotations.NullMarked;
