/** What the mirrors promise. */
@org.jspecify.annotations.NullMarked
package org.ashar.infra.platform.inbox;
