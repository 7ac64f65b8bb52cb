package org.ashar.events.paper;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** A ticket as a QR code (ISO/IEC 18004), its quiet zone included. */
public final class TicketPicture {

	private static final int PIXELS = 4;

	private final BitMatrix matrix;

	/** A creased sheet may lose 15 % of it. */
	public TicketPicture(String ticket) {
		try {
			this.matrix = new QRCodeWriter().encode(ticket, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
		}
		catch (WriterException tooLong) {
			throw new IllegalArgumentException("A ticket fits into a QR code", tooLong);
		}
	}

	/** For pages: as sharp as the screen. */
	public byte[] svg() {
		StringBuilder dark = new StringBuilder();
		for (int y = 0; y < size(); y++) {
			for (int x = 0; x < size(); x++) {
				if (isDark(x, y)) {
					dark.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
				}
			}
		}
		String svg = """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
				<path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>
				""".formatted(size(), dark);
		return svg.getBytes(StandardCharsets.US_ASCII);
	}

	/** For letters: mail programs show no SVG. */
	public byte[] png() {
		int side = size() * PIXELS;
		int line = 1 + (side + 7) / 8;
		byte[] lines = new byte[side * line];
		for (int y = 0; y < side; y++) {
			for (int x = 0; x < side; x++) {
				if (!isDark(x / PIXELS, y / PIXELS)) {
					lines[y * line + 1 + x / 8] |= (byte) (0x80 >> x % 8);
				}
			}
		}
		return Png.of(side, lines);
	}

	int size() {
		return matrix.getWidth();
	}

	boolean isDark(int x, int y) {
		return matrix.get(x, y);
	}

}
