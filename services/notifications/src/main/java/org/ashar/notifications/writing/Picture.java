package org.ashar.notifications.writing;

/**
 * A picture that travels in a letter, so that nothing is asked from elsewhere when it is
 * opened.
 *
 * @param name by which the letter refers to it, and under which it may be saved
 * @param label what it shows, for whoever does not see it
 */
public record Picture(String name, String label, byte[] png) {

	/** A ticket is personal. */
	@Override
	public String toString() {
		return "Picture[" + name + "]";
	}

}
