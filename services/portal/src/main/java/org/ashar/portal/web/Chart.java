package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table with a picture: bars of a length by their share of the greatest.
 *
 * @param name the beginning of the ids of its parts
 */
record Chart(String name, String title, List<Bar> bars) {

	private static final int WIDTH = 300;

	private static final int HEIGHT = 24;

	static Chart of(String name, String title, List<Map.Entry<String, Long>> counts) {
		long greatest = Math.max(1, counts.stream().mapToLong(Map.Entry::getValue).max().orElse(1));
		List<Bar> bars = new ArrayList<>();
		counts.forEach(one -> bars.add(new Bar(one.getKey(), one.getValue(), bars.size() * HEIGHT,
				Math.max(1, (int) (one.getValue() * WIDTH / greatest)))));
		return new Chart(name, title, bars);
	}

	/** How high the picture is. */
	public int height() {
		return this.bars.size() * HEIGHT;
	}

	/** How many there are in all. */
	public long sum() {
		return this.bars.stream().mapToLong(Bar::count).sum();
	}

	/** One bar. */
	record Bar(String label, long count, int y, int width) {
	}

}
