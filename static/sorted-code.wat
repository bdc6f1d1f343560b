;; Puts a program back as it was compiled. script/sorted-code.mjs sorts its code and says how: all operations first, then
;; the numbers that follow them, those of a kind together, so that a packer finds more that is alike. It runs once, before
;; the guide starts, and a script is slow until the browser has found out that it is worth compiling:
;; docs/decisions/0002-one-file.md has the figures.
;;
;; What is sorted lies at the beginning of memory and begins with tables of a byte for each operation, as the build
;; lays them out; the addresses in it are those of this memory. The program comes right after it.
(module
  (memory (export "memory") 1)

  ;; What follows an operation: its kind.
  (global $KIND i32 (i32.const 0))
  ;; Where its numbers stand.
  (global $PLACE i32 (i32.const 256))
  ;; Where a constant's numbers stand, by the operation after it.
  (global $CONSTANT_BEFORE i32 (i32.const 512))
  ;; How its memory is aligned where nothing else is said, or how many bytes follow it.
  (global $AMOUNT i32 (i32.const 768))
  ;; The two operations that it stands for, if it is none itself.
  (global $FIRST i32 (i32.const 1024))
  (global $SECOND i32 (i32.const 1280))
  ;; How many numbers follow the number after a prefix.
  (global $AFTER_PREFIX i32 (i32.const 1536))
  ;; For each place, where the numbers yet to come are.
  (global $NEXT i32 (i32.const 1792))
  ;; What else there is to know, a word each.
  (global $PAGES i32 (i32.const 2816))
  (global $FUNCTIONS i32 (i32.const 2820))
  (global $BEFORE i32 (i32.const 2824))
  (global $PACKED i32 (i32.const 2828))
  (global $PACKED_END i32 (i32.const 2832))
  (global $AFTER i32 (i32.const 2836))
  (global $AFTER_END i32 (i32.const 2840))
  (global $PROGRAM i32 (i32.const 2844))
  (global $OPERATIONS i32 (i32.const 2848))

  ;; The kinds.
  (global $NOTHING i32 (i32.const 0))
  (global $ONE i32 (i32.const 1))
  (global $MEMORY i32 (i32.const 2))
  (global $CONSTANT i32 (i32.const 3))
  (global $BEGIN i32 (i32.const 4))
  (global $END i32 (i32.const 5))
  (global $ALIGNED i32 (i32.const 6))
  (global $TWO i32 (i32.const 7))
  (global $TABLE i32 (i32.const 8))
  (global $TYPES i32 (i32.const 9))
  (global $PREFIX i32 (i32.const 10))
  (global $BYTES i32 (i32.const 11))

  ;; The next operation, and the next byte of the program.
  (global $operation (mut i32) (i32.const 0))
  (global $to (mut i32) (i32.const 0))

  (func $entry (param $table i32) (param $operation i32) (result i32)
    (i32.load8_u (i32.add (local.get $table) (local.get $operation))))

  (func $write (param $byte i32)
    (i32.store8 (global.get $to) (local.get $byte))
    (global.set $to (i32.add (global.get $to) (i32.const 1))))

  ;; Writes out what was written as one operation.
  (func $unpack (param $code i32)
    (if (call $entry (global.get $SECOND) (local.get $code))
      (then
        (call $unpack (call $entry (global.get $FIRST) (local.get $code)))
        (call $unpack (call $entry (global.get $SECOND) (local.get $code))))
      (else
        (i32.store8 (global.get $operation) (local.get $code))
        (global.set $operation (i32.add (global.get $operation) (i32.const 1))))))

  (func $next_operation (result i32)
    (i32.load8_u (global.get $operation))
    (global.set $operation (i32.add (global.get $operation) (i32.const 1))))

  ;; The next number of a place goes to the program. It is as many bytes as say that one more follows, and one.
  (func $copy (param $place i32) (result i32)
    (local $next i32) (local $byte i32) (local $value i32) (local $shift i32)
    (local.set $next (i32.add (global.get $NEXT) (i32.shl (local.get $place) (i32.const 2))))
    (loop $more
      (local.set $byte (i32.load8_u (i32.load (local.get $next))))
      (i32.store (local.get $next) (i32.add (i32.load (local.get $next)) (i32.const 1)))
      (call $write (local.get $byte))
      (local.set $value
        (i32.or (local.get $value) (i32.shl (i32.and (local.get $byte) (i32.const 127)) (local.get $shift))))
      (local.set $shift (i32.add (local.get $shift) (i32.const 7)))
      (br_if $more (i32.gt_u (local.get $byte) (i32.const 127))))
    (local.get $value))

  (func $copies (param $place i32) (param $count i32)
    (block $done
      (loop $more
        (br_if $done (i32.eqz (local.get $count)))
        (drop (call $copy (local.get $place)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $more))))

  ;; Bytes that are no number, such as a fraction.
  (func $bytes (param $place i32) (param $count i32)
    (local $next i32)
    (local.set $next (i32.add (global.get $NEXT) (i32.shl (local.get $place) (i32.const 2))))
    (loop $more
      (call $write (i32.load8_u (i32.load (local.get $next))))
      (i32.store (local.get $next) (i32.add (i32.load (local.get $next)) (i32.const 1)))
      (br_if $more (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))

  ;; One operation with what follows it; how many ends of blocks there are still to come.
  (func $follow (param $depth i32) (result i32)
    (local $code i32) (local $kind i32) (local $amount i32) (local $place i32) (local $value i32)
    (local.set $code (call $next_operation))
    (local.set $kind (call $entry (global.get $KIND) (local.get $code)))
    (local.set $amount (call $entry (global.get $AMOUNT) (local.get $code)))
    (if (i32.eq (local.get $kind) (global.get $ALIGNED))
      (then
        (local.set $code (call $next_operation))
        (local.set $kind (global.get $MEMORY))))
    (call $write (local.get $code))
    (if (i32.eq (local.get $kind) (global.get $NOTHING))
      (then (return (local.get $depth))))
    (if (i32.eq (local.get $kind) (global.get $END))
      (then (return (i32.sub (local.get $depth) (i32.const 1)))))
    (local.set $place (call $entry (global.get $PLACE) (local.get $code)))
    (if (i32.eq (local.get $kind) (global.get $CONSTANT))
      (then (local.set $place (call $entry (global.get $CONSTANT_BEFORE) (i32.load8_u (global.get $operation))))))
    (if (i32.eq (local.get $kind) (global.get $MEMORY))
      (then (call $write (local.get $amount))))
    (if (i32.eq (local.get $kind) (global.get $BYTES))
      (then
        (call $bytes (local.get $place) (local.get $amount))
        (return (local.get $depth))))
    (local.set $value (call $copy (local.get $place)))
    (if (i32.eq (local.get $kind) (global.get $BEGIN))
      (then (return (i32.add (local.get $depth) (i32.const 1)))))
    (if (i32.ge_u (local.get $kind) (global.get $TWO))
      (then
        (if (i32.eq (local.get $kind) (global.get $TWO))
          (then (local.set $value (local.get $amount))))
        (if (i32.eq (local.get $kind) (global.get $TABLE))
          (then (local.set $value (i32.add (local.get $value) (i32.const 1)))))
        (if (i32.eq (local.get $kind) (global.get $PREFIX))
          (then (local.set $value (call $entry (global.get $AFTER_PREFIX) (local.get $value)))))
        (call $copies (local.get $place) (local.get $value))))
    (local.get $depth))

  ;; One function, with its length before it.
  (func $function
    (local $start i32) (local $depth i32) (local $length i32) (local $bytes i32) (local $end i32)
    (local.set $start (global.get $to))
    ;; Its local variables are at the first place: how many groups, and of each how many, of which type.
    (call $copies (i32.const 0) (i32.shl (call $copy (i32.const 0)) (i32.const 1)))
    (local.set $depth (i32.const 1))
    (loop $more
      (br_if $more (local.tee $depth (call $follow (local.get $depth)))))
    (local.set $length (i32.sub (global.get $to) (local.get $start)))
    (local.set $bytes
      (i32.add
        (i32.add (i32.const 1) (i32.gt_u (local.get $length) (i32.const 0x7f)))
        (i32.gt_u (local.get $length) (i32.const 0x3fff))))
    (memory.copy (i32.add (local.get $start) (local.get $bytes)) (local.get $start) (local.get $length))
    (local.set $end (i32.add (global.get $to) (local.get $bytes)))
    (global.set $to (local.get $start))
    (loop $more
      (call $write
        (i32.or
          (i32.and (local.get $length) (i32.const 127))
          (i32.shl (i32.gt_u (local.get $length) (i32.const 127)) (i32.const 7))))
      (br_if $more (local.tee $length (i32.shr_u (local.get $length) (i32.const 7)))))
    (global.set $to (local.get $end)))

  (func $word (param $at i32) (result i32) (i32.load (local.get $at)))

  ;; Bytes that were not sorted go to the program.
  (func $as_it_is (param $from i32) (param $end i32)
    (local $length i32)
    (local.set $length (i32.sub (local.get $end) (local.get $from)))
    (memory.copy (global.get $to) (local.get $from) (local.get $length))
    (global.set $to (i32.add (global.get $to) (local.get $length))))

  ;; Where the program ends.
  (func (export "whole") (result i32)
    (local $at i32) (local $left i32)
    (drop (memory.grow (call $word (global.get $PAGES))))
    (global.set $to (call $word (global.get $PROGRAM)))
    (call $as_it_is (call $word (global.get $BEFORE)) (call $word (global.get $PACKED)))
    (global.set $operation (call $word (global.get $OPERATIONS)))
    (local.set $at (call $word (global.get $PACKED)))
    (loop $more
      (call $unpack (i32.load8_u (local.get $at)))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $more (i32.lt_u (local.get $at) (call $word (global.get $PACKED_END)))))
    (global.set $operation (call $word (global.get $OPERATIONS)))
    (local.set $left (call $word (global.get $FUNCTIONS)))
    (loop $more
      (call $function)
      (br_if $more (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (call $as_it_is (call $word (global.get $AFTER)) (call $word (global.get $AFTER_END)))
    (global.get $to)))
