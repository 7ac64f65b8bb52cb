/** What the portal knows of the services, tested without them. */
@org.jspecify.annotations.NullMarked
package org.ashar.portal.services;
