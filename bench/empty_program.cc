// Starts, is linked to Xapian, ends: what no program that searches with Xapian can be quicker than.

#include <xapian.h>

int main() { return Xapian::major_version() == 0 ? 1 : 0; }
