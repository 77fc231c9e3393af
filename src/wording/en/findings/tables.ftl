# CSV files whose columns or rows are not what they must be.

## Columns

missing-column = the column “{ $column }” is missing
    .help = write the columns' names in the first line: period,value
missing-headings = the file lacks names of its columns
    .help = write period;value as the first line, and a row for each period below
cell-without-heading = the column has no name, so this is not read
    .help = give the column a name in the first line, like responses or note_nb, or delete this
unknown-column = unknown column: “{ $column }”
column-twice = the column “{ $column }” is there twice
    .help = remove one of them

## Rows

cell-not-closed = the text lacks its closing quotation mark
    .help = put " after the text; a quotation mark inside it is written ""
row-without-period = the row lacks a period
    .help = write the period in the first column, like 2027
figures-of-many = more than { $most } measures have their figures in { $path }
    .help = let each measure have a file of its own
too-many-rows = the file has more than { $most } rows; nothing is read from this row on
    .help = keep only one row for each period
row-too-long = { $columns ->
        [one] the row has { $cells } values, but the file has { $columns } column
       *[other] the row has { $cells } values, but the file has { $columns } columns
    }
    .help = write decimals with a point (92.5), or semicolons between the columns in the whole file
day-as-period = “{ $day }” is a day, not a period
    .help = write the period, like 2027 or 2027-K1, or frequency in the measure, which tells the period

## Numbers that can be read in two ways; $whole and $decimal are how they may be written

number-with-point = “{ $number }” can be read in two ways: the point may separate thousands or decimals
    .how = write { $whole } if it separates thousands, and { $decimal } if it separates decimals
number-with-comma = “{ $number }” can be read in two ways: the comma may separate thousands or decimals
    .how = write { $whole } if it separates thousands, and { $decimal } if it separates decimals

## Files that are no CSV

figures-in-a-workbook = “{ $path }” is a workbook, and its figures cannot be read
    .help = in Excel: choose Save As and “CSV UTF-8”, put the file in data/, and write data = "data/name.csv"
figures-in-an-empty-file = the file “{ $path }” is empty
    .help = write period;value in the first line, and a row for each period below
figures-in-another-encoding = “{ $path }” is not saved as UTF-8
    .help = in Excel: choose Save As and “CSV UTF-8”, put the file in data/, and write data = "data/name.csv"
figures-by-another-name = “{ $path }” is not a CSV file
    .help = give the file a name that ends in .csv, and write that name here
no-figures = “{ $path }” is not a CSV file
    .help = save the figures as CSV with period;value in the first line, put the file in data/, and write data = "data/name.csv"
