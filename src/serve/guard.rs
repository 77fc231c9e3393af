//! Who is let in: only requests to the address that the preview listens at, from its own pages.
//!
//! A page on the web may make a browser on this machine send requests to the preview, under a name that the page's
//! owner has pointed here (DNS rebinding) or from another origin. The name is in `Host`, the origin in `Origin` or,
//! where a browser sends none, in `Sec-Fetch-Site` (Fetch Metadata, W3C).

use std::net::{IpAddr, SocketAddr};

use axum::http::{HeaderMap, header};

/// The names under which the preview may be asked.
#[derive(Debug, Clone)]
pub struct Hosts {
    address: SocketAddr,
}

impl Hosts {
    /// Those of a socket's address.
    pub fn new(address: SocketAddr) -> Self {
        Self { address }
    }

    /// Whether a request with these headers may be answered.
    pub fn allow(&self, headers: &HeaderMap) -> bool {
        let mut hosts = headers.get_all(header::HOST).iter();
        let host = hosts.next().and_then(|host| host.to_str().ok());
        let host = host.filter(|host| hosts.next().is_none() && self.is_own(host));
        let Some(host) = host else {
            return false;
        };
        let said = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        // A picture or a script in a page of another site comes without `Origin`; a link that somebody follows is
        // let in.
        let is_foreign = matches!(said("sec-fetch-site"), Some("cross-site" | "same-site"));
        let is_followed = said("sec-fetch-mode") == Some("navigate")
            && said("sec-fetch-dest") == Some("document");
        let mut origins = headers.get_all(header::ORIGIN).iter();
        (!is_foreign || is_followed)
            && origins.all(|origin| {
                let origin = origin.to_str().unwrap_or_default();
                origin
                    .strip_prefix("http://")
                    .is_some_and(|origin| origin.eq_ignore_ascii_case(host))
            })
    }

    /// Whether a host with its port is this one.
    fn is_own(&self, host: &str) -> bool {
        // A browser leaves out the port when it is the usual one.
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !name.ends_with(':') && !port.ends_with(']') => (name, port),
            _ => (host, "80"),
        };
        if port != self.address.port().to_string() {
            return false;
        }
        if name.eq_ignore_ascii_case("localhost") {
            return true;
        }
        let bracketed = name
            .strip_prefix('[')
            .and_then(|name| name.strip_suffix(']'));
        let ip = match bracketed {
            Some(name) => name.parse().map(IpAddr::V6),
            None => name.parse().map(IpAddr::V4),
        };
        match (ip, self.address.ip()) {
            // Only a name can be made to point here, never a number.
            (Ok(_), own) if own.is_unspecified() => true,
            (Ok(ip), own) if own.is_loopback() => ip.is_loopback(),
            (Ok(ip), own) => ip == own,
            (Err(_), _) => false,
        }
    }
}
