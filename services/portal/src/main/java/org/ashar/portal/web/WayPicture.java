package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The way of a recommendation as a picture: boxes in rows, with arrows from each to the
 * next that say who led there and when.
 *
 * @param name tells it from other pictures of the same page
 */
record WayPicture(String name, int width, int height, List<Box> boxes, List<Arrow> arrows) {

	private static final int LETTERS = 15;

	private static final int SMALL = 13;

	private static final int LEADING = 20;

	private static final int INSIDE = 12;

	private static final int EDGE = 2;

	private static final int LANE = 24;

	private static final int MOST_LINES = 6;

	/** One box below the other, for a telephone. */
	static WayPicture tall(List<Station> stations, Locale language) {
		return new Plan(language, 1, 356, 0, 62).draw("tall", stations);
	}

	/** Three in a row, for a screen or a sheet of paper. */
	static WayPicture wide(List<Station> stations, Locale language) {
		return new Plan(language, 3, 244, 122, 62).draw("wide", stations);
	}

	/** A box with its lines. */
	record Box(String kind, int x, int y, int width, int height, List<Line> lines) {
	}

	/** A line of text and where it begins. */
	record Line(String kind, int x, int y, String text, String lang) {
	}

	/** An arrow, its head, and what is written beside it. */
	record Arrow(String path, String head, List<Line> words) {
	}

	/** How wide the columns are, and what lies between them and between rows. */
	private record Plan(Locale language, int columns, int column, int gap, int between) {

		private WayPicture draw(String name, List<Station> stations) {
			List<Box> boxes = new ArrayList<>();
			List<Arrow> arrows = new ArrayList<>();
			int y = EDGE;
			for (int first = 0; first < stations.size(); first += columns) {
				List<Box> row = row(stations.subList(first, Math.min(first + columns, stations.size())), y);
				for (int i = 0; i < row.size(); i++) {
					if (!boxes.isEmpty()) {
						String words = stations.get(first + i).arrow();
						arrows.add((i == 0) ? down(boxes.getLast(), row.getFirst(), words)
								: along(row.get(i - 1), row.get(i), words));
					}
					boxes.add(row.get(i));
				}
				y += row.getFirst().height() + between;
			}
			return new WayPicture(name, 2 * EDGE + columns * column + (columns - 1) * gap, y - between + EDGE,
					List.copyOf(boxes), List.copyOf(arrows));
		}

		private List<Box> row(List<Station> stations, int y) {
			List<Box> boxes = new ArrayList<>();
			for (Station station : stations) {
				int x = EDGE + boxes.size() * (column + gap);
				List<Line> lines = lines(station, x + INSIDE, y);
				boxes.add(new Box(station.kind(), x, y, column, lines.getLast().y() - y + INSIDE, lines));
			}
			int height = boxes.stream().mapToInt(Box::height).max().orElse(0);
			return boxes.stream()
				.map((box) -> new Box(box.kind(), box.x(), box.y(), box.width(), height, box.lines()))
				.toList();
		}

		private List<Line> lines(Station station, int x, int top) {
			List<Line> lines = new ArrayList<>();
			add(lines, "label", station.label(), x, top, SMALL, 2, language.getLanguage());
			add(lines, "words", station.title(), x, top, LETTERS, MOST_LINES, station.lang());
			station.remarks()
				.forEach((remark) -> add(lines, "remark", remark, x, top, SMALL, 2, language.getLanguage()));
			return lines;
		}

		private void add(List<Line> lines, String kind, String text, int x, int top, int letters, int most,
				String lang) {
			double room = (column - 2.0 * INSIDE) / letters;
			for (String line : Lettering.lines(text, room, most, Locale.forLanguageTag(lang))) {
				int y = (lines.isEmpty() ? top + INSIDE - LEADING + LETTERS : lines.getLast().y()) + LEADING;
				lines.add(new Line(kind, x, y, line, lang));
			}
		}

		/* From the end of a row to the beginning of the next. */
		private Arrow down(Box from, Box to, String words) {
			int lane = to.x() + LANE;
			int start = from.x() + LANE;
			int bottom = from.y() + from.height();
			int turn = bottom + between / 3;
			String path = (start == lane) ? "M%d %dV%d".formatted(lane, bottom, to.y() - 1)
					: "M%d %dV%dH%dV%d".formatted(start, bottom, turn, lane, to.y() - 1);
			String head = "M%d %dl-6 -10h12z".formatted(lane, to.y());
			int room = (columns == 1) ? column - 2 * LANE : column * 2;
			List<String> lines = Lettering.lines(words, (double) room / SMALL, 2, language);
			int y = (columns == 1) ? bottom + (between - lines.size() * 17) / 2 + SMALL : turn + SMALL + 5;
			return new Arrow(path, head, written(lines, lane + 14, y));
		}

		private Arrow along(Box from, Box to, String words) {
			int end = from.x() + from.width();
			int y = from.y() + 28;
			List<String> lines = Lettering.lines(words, (gap - 20.0) / SMALL, MOST_LINES, language);
			return new Arrow("M%d %dH%d".formatted(end, y, to.x() - 1), "M%d %dl-10 -6v12z".formatted(to.x(), y),
					written(lines, end + 6, y + 20));
		}

		private List<Line> written(List<String> lines, int x, int y) {
			List<Line> written = new ArrayList<>();
			lines.forEach(
					(line) -> written.add(new Line("arrow", x, y + written.size() * 17, line, language.getLanguage())));
			return List.copyOf(written);
		}

	}

}
