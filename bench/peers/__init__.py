"""The programs that are measured beside ours, a module each.

Each has the text, positions for phrases, English stems and no stop words where it can be told so; what it cannot is said in
`remark`. A document is an article. A peer answers:

missing()                      why it cannot be measured here, or None
prepare(corpus, folder)        what need not be measured: the corpus in its form, its configuration
build(corpus, folder)          Usage of making an index of all articles
index(folder)                  the folder or file of the index
articles_with(folder, words)   how many articles hold each word
cold(folder, question)         Usage of a process that answers a question, or None where it cannot
warm(folder, questions)        seconds for each, asked of one process that has answered all of them before; or None
"""
