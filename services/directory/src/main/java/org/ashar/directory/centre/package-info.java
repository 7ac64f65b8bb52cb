/** Where people in need are helped: the services of organizations at places. */
@NullMarked
package org.ashar.directory.centre;

import org.jspecify.annotations.NullMarked;
