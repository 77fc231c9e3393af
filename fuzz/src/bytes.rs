//! Bytes taken apart: two texts of one input, and what an encoded one stands for.

/// The texts before and after the first zero; what is no text is left out.
pub fn halves(data: &[u8]) -> (&str, &str) {
    let mut parts = data.splitn(2, |&byte| byte == 0);
    let mut part = || std::str::from_utf8(parts.next().unwrap_or_default()).unwrap_or_default();
    (part(), part())
}

/// The bytes that a percent-encoded text stands for.
pub fn decoded(encoded: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        let digits = match byte {
            b'%' => [rest.next(), rest.next()],
            byte => {
                bytes.push(byte);
                continue;
            }
        };
        let digits: Vec<u8> = digits.into_iter().flatten().collect();
        let digits = String::from_utf8(digits).expect("digits");
        bytes.push(u8::from_str_radix(&digits, 16).expect("digits"));
    }
    bytes
}
