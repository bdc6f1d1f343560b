//! Every native test but the components.
