/** The portal as a whole, between a browser and services that the tests play. */
@org.jspecify.annotations.NullMarked
package org.ashar.portal;
