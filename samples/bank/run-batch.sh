#!/usr/bin/env bash
# Runs the end-of-day chain of the sample bank with GnuCOBOL on the few lines of data/ and prints its reports.
# usage: run-batch.sh [folder for the files of the run]      default: a new temporary folder
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v cobc >/dev/null; then
    echo "run-batch.sh needs the GnuCOBOL compiler 'cobc' and does not find it." >&2
    echo "Install it (Debian, Ubuntu: apt-get install gnucobol4 or gnucobol3), then run this again." >&2
    exit 1
fi
out=${1:-$(mktemp -d)}
mkdir -p "$out"
out=$(cd "$out" && pwd)
cd "$out"

# Full precision for intermediate results, as IBM Enterprise COBOL has: GnuCOBOL's ibm dialect shortens them.
dialect="-std=ibm -fno-arithmetic-osvs"
for program in CBBAT005 CBBAT010 CBBAT015 CBBAT020 CBBAT030 CBBAT040 CBBAT050 CBBAT060 CBBAT070 CBBAT080 CBBAT120; do
    cobc -x $dialect -I "$here/copy" -o "$program" "$here/cobol/$program.cbl"
done
for program in CBSUB010 CBSUB020 CBSUB030 CBSUB040; do
    cobc -m $dialect -I "$here/copy" -o "$program.so" "$here/cobol/$program.cbl"
done
export COB_LIBRARY_PATH=$out

# Text lines become fixed-length records without line ends, as the programs expect them.
records() { awk -v n="$2" '{ printf "%-" n "." n "s", $0 }' "$here/data/$1"; }
records control.txt 80 >CTLCARD
records accounts.txt 80 >ACCTCARD
records transactions.txt 80 >TRANIN
records rates.txt 80 >RATES
records standing-orders.txt 150 >STOR.G0001
records loans.txt 160 >LOAN.G0001
: >TRAN.HELD.G0001

# step PROGRAM DD=FILE ... : runs one program; a return code above 4 ends the chain.
step() {
    local program=$1 rc=0
    shift
    echo "---- $program"
    env "${@/#/DD_}" DD_CTLCARD=CTLCARD "./$program" || rc=$?
    echo "     RETURN CODE $rc"
    [ "$rc" -le 4 ] || { echo "The chain stops after $program, files are in $out" >&2; exit "$rc"; }
}
step CBBAT005 ACCTCARD=ACCTCARD ACCTNEW=ACCT.G0001
step CBBAT030 RATES=RATES ACCTOLD=ACCT.G0001 ACCTNEW=ACCT.G0002 TRANINT=TRAN.INT
step CBBAT120 ACCTOLD=ACCT.G0002 ACCTNEW=ACCT.G0003 TRANFEE=TRAN.FEE
step CBBAT010 TRANIN=TRANIN TRANOUT=TRAN.VALID REJECTS=TRAN.REJECTS VALRPT=VALRPT
step CBBAT040 STOROLD=STOR.G0001 STORNEW=STOR.G0002 TRANSO=TRAN.SO
step CBBAT070 LOANOLD=LOAN.G0001 LOANNEW=LOAN.G0002 TRANLN=TRAN.LOAN LOANRPT=LOANRPT
cat TRAN.SO TRAN.LOAN TRAN.INT TRAN.FEE >TRAN.BATCH
step CBBAT015 TRANVAL=TRAN.VALID TRANSO=TRAN.BATCH TRANHELD=TRAN.HELD.G0001 TRANSRT=TRAN.SORTED TRANNEW=TRAN.HELD.G0002
step CBBAT020 ACCTOLD=ACCT.G0003 TRANSRT=TRAN.SORTED ACCTNEW=ACCT.G0004 JOURNAL=JOURNAL AUDITLOG=AUDITLOG \
    REFUSED=TRAN.REFUSED POSTRPT=POSTRPT
step CBBAT050 ACCTOLD=ACCT.G0004 JOURNAL=JOURNAL ACCTNEW=ACCT.G0005 STMTRPT=STMTRPT
step CBBAT080 ACCTOLD=ACCT.G0005 ACCTNEW=ACCT.G0006 ACCTARC=ACCT.ARCHIVE
step CBBAT060 ACCTMST=ACCT.G0006 BALRPT=BALRPT

for report in VALRPT LOANRPT POSTRPT STMTRPT BALRPT; do
    echo
    echo "==== $report"
    tr '\f' '\n' <"$report" | sed 's/ *$//'
done
echo
echo "Files of the run: $out"
