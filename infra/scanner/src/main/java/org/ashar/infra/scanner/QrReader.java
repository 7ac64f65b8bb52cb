package org.ashar.infra.scanner;

import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The same reader of QR codes that servers use, for browsers that have none of their own.
 */
public final class QrReader {

	// A charset of its own choice would have a name that browsers' Java does not know.
	private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true,
			DecodeHintType.CHARACTER_SET, "UTF-8");

	private QrReader() {
	}

	/**
	 * What a code in a picture says, or null where there is none that can be read.
	 * @param shades of grey, line by line
	 */
	@JSExport
	public static @Nullable String read(Int8Array shades, int width, int height) {
		byte[] picture = new byte[width * height];
		for (int i = 0; i < picture.length; i++) {
			picture[i] = shades.get(i);
		}
		PlanarYUVLuminanceSource source = new PlanarYUVLuminanceSource(picture, width, height, 0, 0, width, height,
				false);
		try {
			return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS).getText();
		}
		catch (ReaderException none) {
			return null;
		}
	}

}
