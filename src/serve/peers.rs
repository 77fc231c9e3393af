//! Counts connections by address, so that no client can take all of them.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long until those who wait try again.
const AGAIN: Duration = Duration::from_millis(20);

/// What one address may hold of something at a time, and all of them together.
#[derive(Debug, Clone)]
pub struct Peers {
    most: usize,
    in_all: usize,
    held: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

/// The address that what somebody holds is counted by. With IPv6 one machine has as many as it likes of the 2^64 of its
/// network, so that they count as one.
fn household(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(address) if address.to_ipv4_mapped().is_none() => {
            IpAddr::from(((u128::from(address) >> 64) << 64).to_be_bytes())
        }
        other => other.to_canonical(),
    }
}

/// One of what an address holds, until it is dropped.
#[derive(Debug)]
pub struct Held {
    peers: Peers,
    address: IpAddr,
}

impl Peers {
    /// Allows `most` for each peer, and `in_all` for all of them together.
    pub fn new(most: usize, in_all: usize) -> Self {
        Self {
            most,
            in_all,
            held: Arc::default(),
        }
    }

    /// One more; none where the address holds all that it may, or all of them do.
    pub fn hold(&self, address: IpAddr) -> Option<Held> {
        let address = household(address);
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.values().sum::<usize>() >= self.in_all {
            return None;
        }
        let number = held.entry(address).or_default();
        if *number >= self.most {
            return None;
        }
        *number += 1;
        Some(Held {
            peers: self.clone(),
            address,
        })
    }
}

impl Peers {
    /// One more, as soon as the address may have it.
    pub async fn wait(&self, address: IpAddr) -> Held {
        loop {
            if let Some(held) = self.hold(address) {
                return held;
            }
            tokio::time::sleep(AGAIN).await;
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut held = self
            .peers
            .held
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let left = held
            .get(&self.address)
            .map_or(0, |number| number.saturating_sub(1));
        if left == 0 {
            held.remove(&self.address);
        } else {
            held.insert(self.address, left);
        }
    }
}
