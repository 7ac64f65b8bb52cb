/** Leads requests of programs to the service that answers them. */
@org.jspecify.annotations.NullMarked
package org.ashar.portal.gateway;
