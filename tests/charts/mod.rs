//! What is drawn: the six marks.

mod shapes;
