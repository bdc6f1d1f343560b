;; Unpacks LZMA: a stream without a header, every literal and every position alike (lc = lp = pb = 0), which is what
;; suits a program whose code is sorted. A browser unpacks gzip by itself, but finds there only what is alike within
;; 32 kB, and no browser unpacks LZMA. docs/decisions/0002-one-file.md has the figures.
;;
;; At first the chances of each choice lie in memory, then comes what is unpacked, and at the end what is packed.
(module
  (memory (export "memory") 1)

  ;; A chance is 16 bits. Here are those of each kind of choice begin.
  (global $IS_MATCH i32 (i32.const 0)) ;; 12, for each state
  (global $IS_REPEATED i32 (i32.const 24)) ;; 12
  (global $IS_NOT_LAST i32 (i32.const 48)) ;; 12
  (global $IS_NOT_SECOND i32 (i32.const 72)) ;; 12
  (global $IS_NOT_THIRD i32 (i32.const 96)) ;; 12
  (global $IS_LONG i32 (i32.const 120)) ;; 12
  (global $SLOT i32 (i32.const 256)) ;; 64 for each of four lengths
  (global $FAR i32 (i32.const 768)) ;; 115
  (global $ALIGN i32 (i32.const 1024)) ;; 16
  (global $LENGTH i32 (i32.const 1088)) ;; 2, and 8, 8 and 256
  (global $REPEATED_LENGTH i32 (i32.const 1664))
  (global $LITERAL i32 (i32.const 2240)) ;; 768
  ;; What is unpacked begins here.
  (global $START (export "start") i32 (i32.const 4096))

  (global $range (mut i32) (i32.const -1))
  (global $code (mut i32) (i32.const 0))
  ;; Where the next packed byte is.
  (global $from (mut i32) (i32.const 0))

  (func $next
    (global.set $code
      (i32.or (i32.shl (global.get $code) (i32.const 8)) (i32.load8_u (global.get $from))))
    (global.set $from (i32.add (global.get $from) (i32.const 1))))

  (func $narrow
    (if (i32.lt_u (global.get $range) (i32.const 0x1000000))
      (then
        (global.set $range (i32.shl (global.get $range) (i32.const 8)))
        (call $next))))

  ;; A bit by its chance, which learns from it.
  (func $bit (param $at i32) (result i32)
    (local $chance i32) (local $bound i32) (local $bit i32)
    (local.set $bound
      (i32.mul
        (i32.shr_u (global.get $range) (i32.const 11))
        (local.tee $chance (i32.load16_u (local.get $at)))))
    (if (i32.lt_u (global.get $code) (local.get $bound))
      (then
        (global.set $range (local.get $bound))
        (i32.store16 (local.get $at)
          (i32.add (local.get $chance)
            (i32.shr_u (i32.sub (i32.const 2048) (local.get $chance)) (i32.const 5)))))
      (else
        (global.set $range (i32.sub (global.get $range) (local.get $bound)))
        (global.set $code (i32.sub (global.get $code) (local.get $bound)))
        (i32.store16 (local.get $at)
          (i32.sub (local.get $chance) (i32.shr_u (local.get $chance) (i32.const 5))))
        (local.set $bit (i32.const 1))))
    (call $narrow)
    (local.get $bit))

  ;; A bit by the chance of that number in a table.
  (func $entry (param $table i32) (param $number i32) (result i32)
    (call $bit (i32.add (local.get $table) (i32.shl (local.get $number) (i32.const 1)))))

  ;; A number of so many bits, the highest first.
  (func $tree (param $table i32) (param $bits i32) (result i32)
    (local $number i32) (local $end i32)
    (local.set $number (i32.const 1))
    (local.set $end (i32.shl (i32.const 1) (local.get $bits)))
    (loop $more
      (local.set $number
        (i32.or
          (i32.shl (local.get $number) (i32.const 1))
          (call $entry (local.get $table) (local.get $number))))
      (br_if $more (i32.lt_u (local.get $number) (local.get $end))))
    (i32.sub (local.get $number) (local.get $end)))

  ;; The lowest first.
  (func $reversed (param $table i32) (param $bits i32) (result i32)
    (local $number i32) (local $node i32) (local $bit i32) (local $at i32)
    (local.set $node (i32.const 1))
    (loop $more
      (local.set $bit (call $entry (local.get $table) (local.get $node)))
      (local.set $node (i32.or (i32.shl (local.get $node) (i32.const 1)) (local.get $bit)))
      (local.set $number (i32.or (local.get $number) (i32.shl (local.get $bit) (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $more (i32.lt_u (local.get $at) (local.get $bits))))
    (local.get $number))

  ;; A number of so many bits that are as often 0 as 1.
  (func $even (param $bits i32) (result i32)
    (local $number i32) (local $bit i32)
    (loop $more
      (global.set $range (i32.shr_u (global.get $range) (i32.const 1)))
      (local.set $bit (i32.ge_u (global.get $code) (global.get $range)))
      (global.set $code
        (i32.sub (global.get $code) (i32.and (global.get $range) (i32.sub (i32.const 0) (local.get $bit)))))
      (call $narrow)
      (local.set $number (i32.or (i32.shl (local.get $number) (i32.const 1)) (local.get $bit)))
      (br_if $more (local.tee $bits (i32.sub (local.get $bits) (i32.const 1)))))
    (local.get $number))

  ;; How many bytes are said again.
  (func $length (param $table i32) (result i32)
    (if (i32.eqz (call $entry (local.get $table) (i32.const 0)))
      (then (return (i32.add (call $tree (i32.add (local.get $table) (i32.const 4)) (i32.const 3)) (i32.const 2)))))
    (if (i32.eqz (call $entry (local.get $table) (i32.const 1)))
      (then (return (i32.add (call $tree (i32.add (local.get $table) (i32.const 20)) (i32.const 3)) (i32.const 10)))))
    (i32.add (call $tree (i32.add (local.get $table) (i32.const 36)) (i32.const 8)) (i32.const 18)))

  ;; How far back they stand, less one.
  (func $distance (param $length i32) (result i32)
    (local $slot i32) (local $bits i32) (local $distance i32)
    (local.set $slot
      (call $tree
        (i32.add (global.get $SLOT)
          (i32.shl
            (select (i32.sub (local.get $length) (i32.const 2)) (i32.const 3) (i32.lt_u (local.get $length) (i32.const 5)))
            (i32.const 7)))
        (i32.const 6)))
    (if (i32.lt_u (local.get $slot) (i32.const 4))
      (then (return (local.get $slot))))
    (local.set $bits (i32.sub (i32.shr_u (local.get $slot) (i32.const 1)) (i32.const 1)))
    (local.set $distance
      (i32.shl (i32.or (i32.and (local.get $slot) (i32.const 1)) (i32.const 2)) (local.get $bits)))
    (if (i32.lt_u (local.get $slot) (i32.const 14))
      (then
        (return
          (i32.add (local.get $distance)
            (call $reversed
              (i32.add (global.get $FAR)
                (i32.shl (i32.sub (local.get $distance) (local.get $slot)) (i32.const 1)))
              (local.get $bits))))))
    (i32.add
      (i32.add (local.get $distance)
        (i32.shl (call $even (i32.sub (local.get $bits) (i32.const 4))) (i32.const 4)))
      (call $reversed (global.get $ALIGN) (i32.const 4))))

  ;; A byte. Where $half is 256 rather than 0, the one as far back as last time would have been another.
  (func $byte (param $other i32) (param $half i32) (result i32)
    (local $number i32) (local $beside i32) (local $bit i32)
    (local.set $number (i32.const 1))
    (loop $more
      (local.set $other (i32.shl (local.get $other) (i32.const 1)))
      (local.set $beside (i32.and (local.get $other) (local.get $half)))
      (local.set $bit
        (call $entry (global.get $LITERAL)
          (i32.add (i32.add (local.get $half) (local.get $beside)) (local.get $number))))
      (local.set $number (i32.or (i32.shl (local.get $number) (i32.const 1)) (local.get $bit)))
      (local.set $half
        (select (local.get $beside) (i32.xor (local.get $half) (local.get $beside)) (local.get $bit)))
      (br_if $more (i32.lt_u (local.get $number) (i32.const 0x100))))
    (local.get $number))

  ;; Unpacks what stands from $packed on until $end is reached; returns the checksum of it, FNV-1a of 32 bits.
  (func (export "unpack") (param $packed i32) (param $end i32) (result i32)
    (local $to i32) (local $state i32) (local $length i32) (local $sum i32)
    (local $first i32) (local $second i32) (local $third i32) (local $fourth i32) (local $distance i32)
    (loop $more
      (i32.store16 (local.get $to) (i32.const 1024))
      (br_if $more (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 2))) (global.get $START))))
    ;; The first of five bytes says nothing.
    (global.set $from (local.get $packed))
    (call $next) (call $next) (call $next) (call $next) (call $next)

    (loop $more
      (if (call $entry (global.get $IS_MATCH) (local.get $state))
        (then
          (block $known
            (if (call $entry (global.get $IS_REPEATED) (local.get $state))
              (then
                (if (call $entry (global.get $IS_NOT_LAST) (local.get $state))
                  (then
                    (if (call $entry (global.get $IS_NOT_SECOND) (local.get $state))
                      (then
                        (if (call $entry (global.get $IS_NOT_THIRD) (local.get $state))
                          (then
                            (local.set $distance (local.get $fourth))
                            (local.set $fourth (local.get $third)))
                          (else (local.set $distance (local.get $third))))
                        (local.set $third (local.get $second)))
                      (else (local.set $distance (local.get $second))))
                    (local.set $second (local.get $first))
                    (local.set $first (local.get $distance)))
                  (else
                    (if (i32.eqz (call $entry (global.get $IS_LONG) (local.get $state)))
                      (then
                        (local.set $length (i32.const 1))
                        (local.set $state (select (i32.const 9) (i32.const 11) (i32.lt_u (local.get $state) (i32.const 7))))
                        (br $known)))))
                (local.set $length (call $length (global.get $REPEATED_LENGTH)))
                (local.set $state (select (i32.const 8) (i32.const 11) (i32.lt_u (local.get $state) (i32.const 7)))))
              (else
                (local.set $fourth (local.get $third))
                (local.set $third (local.get $second))
                (local.set $second (local.get $first))
                (local.set $length (call $length (global.get $LENGTH)))
                (local.set $first (call $distance (local.get $length)))
                (local.set $state (select (i32.const 7) (i32.const 10) (i32.lt_u (local.get $state) (i32.const 7)))))))
          (local.set $distance (i32.add (local.get $first) (i32.const 1)))
          (loop $again
            (i32.store8 (local.get $to) (i32.load8_u (i32.sub (local.get $to) (local.get $distance))))
            (local.set $to (i32.add (local.get $to) (i32.const 1)))
            (br_if $again (local.tee $length (i32.sub (local.get $length) (i32.const 1))))))
        (else
          (i32.store8 (local.get $to)
            (call $byte
              (i32.load8_u (i32.sub (local.get $to) (i32.add (local.get $first) (i32.const 1))))
              (i32.shl (i32.ge_u (local.get $state) (i32.const 7)) (i32.const 8))))
          (local.set $to (i32.add (local.get $to) (i32.const 1)))
          (local.set $state
            (select
              (i32.const 0)
              (i32.sub (local.get $state)
                (select (i32.const 3) (i32.const 6) (i32.lt_u (local.get $state) (i32.const 10))))
              (i32.lt_u (local.get $state) (i32.const 4))))))
      (br_if $more (i32.lt_u (local.get $to) (local.get $end))))

    (local.set $sum (i32.const 0x811c9dc5))
    (local.set $to (global.get $START))
    (loop $more
      (local.set $sum
        (i32.mul (i32.xor (local.get $sum) (i32.load8_u (local.get $to))) (i32.const 0x01000193)))
      (br_if $more (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 1))) (local.get $end))))
    (local.get $sum))
)
