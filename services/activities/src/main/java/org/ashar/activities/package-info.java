/** The service of reform activities, recommendations, documents and figures. */
@NullMarked
package org.ashar.activities;

import org.jspecify.annotations.NullMarked;
