//! What a drawing may hold: the elements and attributes that draw, or say what is drawn. What nobody has
//! thought of is not on the lists.

use crate::pictures::Taken;

/// Elements that are kept.
const ELEMENTS: &str = " a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer \
    feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA \
    feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight \
    feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient marker mask path \
    pattern polygon polyline radialGradient rect stop style svg switch symbol text textPath title tspan use ";

/// Attributes that are kept, beside those that begin with `aria-`.
const ATTRIBUTES: &str = " alignment-baseline amplitude azimuth baseFrequency baseline-shift bias class clip \
    clip-path clip-rule clipPathUnits color color-interpolation color-interpolation-filters color-rendering cx \
    cy d diffuseConstant direction display divisor dominant-baseline dx dy edgeMode elevation enable-background \
    exponent fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity font font-family \
    font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant \
    font-weight fr fx fy glyph-orientation-horizontal glyph-orientation-vertical gradientTransform gradientUnits \
    height id image-rendering in in2 intercept isolation k1 k2 k3 k4 kernelMatrix kernelUnitLength kerning lang \
    lengthAdjust letter-spacing lighting-color limitingConeAngle line-height marker marker-end marker-mid \
    marker-start markerHeight markerUnits markerWidth mask mask-type maskContentUnits maskUnits media method \
    mix-blend-mode mode numOctaves offset opacity operator order orient overflow paint-order pathLength \
    patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha \
    preserveAspectRatio primitiveUnits r radius refX refY requiredExtensions requiredFeatures result role rotate \
    rx ry scale seed shape-rendering side slope spacing specularConstant specularExponent spreadMethod \
    startOffset stdDeviation stitchTiles stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset \
    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style surfaceScale \
    systemLanguage tableValues targetX targetY text-anchor text-decoration text-rendering textLength transform \
    transform-box transform-origin type unicode-bidi values vector-effect viewBox visibility white-space width \
    word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z ";

/// Attributes in which no style can stand, however long they are.
const PLAIN: &str = " d points transform gradientTransform patternTransform values tableValues kernelMatrix \
    viewBox ";

fn holds(list: &str, name: &str) -> bool {
    !name.contains(' ') && list.contains(&format!(" {name} "))
}

/// Whether an element of this name is kept.
pub fn element(name: &str) -> bool {
    holds(ELEMENTS, name)
}

/// Whether an attribute of this name, of no namespace, is kept.
pub fn attribute(name: &str) -> bool {
    let aria = name.strip_prefix("aria-");
    holds(ATTRIBUTES, name)
        || aria.is_some_and(|rest| rest.bytes().all(|letter| letter.is_ascii_lowercase()))
}

/// Whether a style may be in an attribute's value, and is to be read as one.
pub fn is_style(name: &str, value: &str) -> bool {
    !holds(PLAIN, name) && (name == "style" || value.contains(['(', '\\', '@']))
}

/// What an element that is removed would do in a browser that opens the file by itself; none where it does nothing.
/// The case of its name does not matter.
pub fn taken_element(name: &str) -> Option<Taken> {
    match name.to_ascii_lowercase().as_str() {
        "script" | "handler" | "listener" => Some(Taken::Script),
        "iframe" | "frame" | "embed" | "object" | "audio" | "video" | "canvas" | "form"
        | "input" | "button" | "link" | "meta" | "base" | "html" | "body" | "img"
        | "foreignobject" => Some(Taken::Page),
        "animate" | "animatetransform" | "animatemotion" | "animatecolor" | "set" | "discard" => {
            Some(Taken::Movement)
        }
        "font-face-uri" | "font" | "font-face" => Some(Taken::Font),
        _ => None,
    }
}

/// What an attribute that is not kept does.
pub fn taken_attribute(name: &str) -> Option<Taken> {
    let lower = name.to_ascii_lowercase();
    let handles = lower.strip_prefix("on").is_some_and(|rest| {
        rest.len() > 2 && rest.bytes().all(|letter| letter.is_ascii_lowercase())
    });
    handles.then_some(Taken::Script)
}
