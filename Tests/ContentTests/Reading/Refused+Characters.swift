/// Characters that no text may hold.
extension Refused {
  static let characters = #"""
    a: "«\#u{FEFF}»b"
    >> invisible-character: U+FEFF is an invisible character
    >> Delete it
    ====
    \#u{FEFF}«\#u{FEFF}»a: b
    >> invisible-character: U+FEFF is an invisible character
    >> Delete it
    ====
    \#u{FEFF}a: b\#r
    c«：»d\#r
    >> full-width-colon: 'c' is followed by the full-width colon '：'
    >> Use a half-width colon ':' and a space
    ====
    a: b«\#r»c: d
    >> line-ending: a line ends in CR alone
    >> Save the file with LF or CR LF line ends
    ====
    a: |\#r
      b«\#r»\#r
      c\#r
    >> line-ending: a line ends in CR alone
    >> Save the file with LF or CR LF line ends
    ====
    a: "b«\r»\n"\#r
    >> control-character: U+000D is a control character
    >> Delete it
    ====
    标题: 甲«\#u{7}»
    >> control-character: U+0007 is a control character
    >> Delete it
    ====
    a: «\#u{1B}»[1m
    >> control-character: U+001B is a control character
    >> Delete it
    ====
    a: b«\#u{7F}»
    >> control-character: U+007F is a control character
    >> Delete it
    ====
    a: b«\#u{85}»c
    >> control-character: U+0085 is a control character
    >> Delete it
    ====
    a: b«\#u{2028}»c
    >> line-separator: U+2028 is an invisible line separator
    >> Use an ordinary line break
    ====
    标题: 甲«\#u{202E}»乙
    >> direction-character: U+202E is invisible and changes the direction of the text around it
    >> Delete it
    ====
    a: «\#u{2066}»b«\#u{2069}»
    >> direction-character: U+2066 is invisible and changes the direction of the text around it
    >> Delete it
    >> direction-character: U+2069 is invisible and changes the direction of the text around it
    >> Delete it
    ====
    a: «\#u{200F}»b
    >> direction-character: U+200F is invisible and changes the direction of the text around it
    >> Delete it
    ====
    a: b«\#u{200E}»
    >> direction-character: U+200E is invisible and changes the direction of the text around it
    >> Delete it
    ====
    a: «\#u{61C}»b
    >> direction-character: U+061C is invisible and changes the direction of the text around it
    >> Delete it
    ====
    标题: 甲«\#u{200B}»乙
    >> invisible-character: U+200B is an invisible character
    >> Delete it
    ====
    a: b«\#u{2060}»c
    >> invisible-character: U+2060 is an invisible character
    >> Delete it
    ====
    a: b«\#u{FEFF}»c
    >> invisible-character: U+FEFF is an invisible character
    >> Delete it
    ====
    a: co«\#u{AD}»op
    >> invisible-character: U+00AD is an invisible character
    >> Delete it
    ====
    a: 甲«\#u{200D}»乙
    >> invisible-character: U+200D is an invisible character that has no effect here
    >> Delete it
    ====
    a: a«\#u{200C}»b
    >> invisible-character: U+200C is an invisible character that has no effect here
    >> Delete it
    ====
    a: «\#u{200D}»👩
    >> invisible-character: U+200D is an invisible character that has no effect here
    >> Delete it
    ====
    a: 👩«\#u{200D}»
    >> invisible-character: U+200D is an invisible character that has no effect here
    >> Delete it
    ====
    a: 甲\#u{FE0F}«\#u{FE0F}»
    >> invisible-character: U+FE0F is an invisible character that has no effect here
    >> Delete it
    ====
    a: b«\#u{FE0F}»
    >> invisible-character: U+FE0F is an invisible character that has no effect here
    >> Delete it
    ====
    a: «\#u{E0041}»
    >> invisible-character: U+E0041 is an invisible character
    >> Delete it
    ====
    a: «\#u{E000}»
    >> private-use-character: U+E000 is a private-use character, which looks different in every font
    >> Use a character that Unicode defines, or a picture
    ====
    a: «\#u{F8FF}»
    >> private-use-character: U+F8FF is a private-use character, which looks different in every font
    >> Use a character that Unicode defines, or a picture
    ====
    a: «\#u{100000}»
    >> private-use-character: U+100000 is a private-use character, which looks different in every font
    >> Use a character that Unicode defines, or a picture
    ====
    a: «\#u{FFFE}»
    >> noncharacter: U+FFFE is not a character
    >> Delete it
    ====
    a: «\#u{1FFFF}»
    >> noncharacter: U+1FFFF is not a character
    >> Delete it
    ====
    a: b«\#u{FFFD}»
    >> lost-character: U+FFFD stands where a character was lost
    >> Type the character again
    ====
    a: «\#u{3164}»
    >> invisible-character: U+3164 is an invisible character
    >> Delete it
    ====
    # 注释«\#u{202E}»
    a: b
    >> direction-character: U+202E is invisible and changes the direction of the text around it
    >> Delete it
    ====
    a: |
      甲
      乙«\#u{200B}»
    >> invisible-character: U+200B is an invisible character
    >> Delete it
    ====
    a: Cafe«\#u{301}»
    >> normal-form: the text is not in Unicode normal form C (U+0301 here)
    >> Type the character again, or convert the file to NFC
    ====
    a: e«\#u{301}» e\#u{301}
    >> normal-form: the text is not in Unicode normal form C (U+0301 here)
    >> Type the character again, or convert the file to NFC
    ====
    a: か«\#u{3099}»
    >> normal-form: the text is not in Unicode normal form C (U+3099 here)
    >> Type the character again, or convert the file to NFC
    ====
    a: «\#u{212B}»
    >> normal-form: the text is not in Unicode normal form C (U+212B here)
    >> Type the character again, or convert the file to NFC
    ====
    a: «\#u{F900}»
    >> normal-form: the text is not in Unicode normal form C (U+F900 here)
    >> Type the character again, or convert the file to NFC
    ====
    a: \#u{1112}«\#u{1161}»
    >> normal-form: the text is not in Unicode normal form C (U+1161 here)
    >> Type the character again, or convert the file to NFC
    ====
    a: q\#u{307}«\#u{323}»
    >> normal-form: the text is not in Unicode normal form C (U+0323 here)
    >> Type the character again, or convert the file to NFC
    ====
    a: â«\#u{323}»
    >> normal-form: the text is not in Unicode normal form C (U+0323 here)
    >> Type the character again, or convert the file to NFC
    ====
    a: «\#u{301}»b
    >> loose-mark: the mark U+0301 has no letter before it
    >> Delete it, or put the letter that it belongs to before it
    ====
    a: x\#u{331}\#u{324}\#u{33F}\#u{346}«\#u{346}»\#u{346} x\#u{331}\#u{324}\#u{33F}\#u{346}\#u{346}
    >> piled-marks: more than 4 marks stand on one letter (the next is U+0346)
    >> Keep only the marks that the letter needs
    ====
    a: >««\#u{338}»b»
    >> loose-mark: the mark U+0338 has no letter before it
    >> Delete it, or put the letter that it belongs to before it
    >> block-header: the text of a '>' block begins on the next line
    >> Only -, + and one digit from 1 to 9 may follow; to begin a text, put it in quotes
    ====
    a: "«\#u{301}»b"
    >> loose-mark: the mark U+0301 has no letter before it
    >> Delete it, or put the letter that it belongs to before it
    ====
    cle«\#u{301}»: b
    >> normal-form: the text is not in Unicode normal form C (U+0301 here)
    >> Type the character again, or convert the file to NFC
    """#
}
