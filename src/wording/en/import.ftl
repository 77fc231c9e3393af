# What "veivalg import" says, and what stands in import.md.

import-made =
    The strategy is in { $dir }.
      areas: { $areas }, chapters: { $chapters }, goals: { $goals }, veivalg: { $veivalg }, actions: { $actions }, measures: { $measures }
import-added = { $count ->
    [one] 1 file in { $dir } is new or changed.
   *[other] { $count } files in { $dir } are new or changed.
    }
import-all-placed = Everything in the document has a place.
import-waiting = { $count ->
    [one] This has no place in the strategy, and is in { $file }. Look at it:
   *[other] { $count } things have no place in the strategy, and are in { $file }. Look at them:
    }
import-waiting-more = and { $more } more in { $file }
import-without-measure =
    A goal without a measure is only a warning while this line stands here, so that the strategy can be looked at.
    Take it out when every goal has a measure.
import-next = This is left to do, in the order in which to do it:
import-step = { $title } ({ $count ->
    [one] one place: { $place }
   *[other] { $count } places, first { $place }
    }; veivalg explain { $rule })
import-look =
    Look at the strategy while you write:
      veivalg serve { $dir }
import-lacks-nb =
    All of it is in nynorsk. This is how it gets bokmål too:
      veivalg translations draft --to nb --dir { $dir }   (drafts by Apertium, which somebody must read)
      veivalg import FILE --into { $dir } --lang nb   (when you have the document in bokmål)
import-lacks-nn =
    All of it is in bokmål. This is how it gets nynorsk too:
      veivalg translations draft --to nn --dir { $dir }   (drafts by Apertium, which somebody must read)
      veivalg import FILE --into { $dir } --lang nn   (when you have the document in nynorsk)
import-page =
    # Imported from { $name }

    This is what was in the document and is not in the strategy as text. Go through it, move what is to be kept,
    and delete the file when you are done. The website and the PDFs do not show it.
import-why-no-place = Found no place
import-why-no-partner = Has no counterpart in the other language
import-why-differs = Differs between the two documents
import-why-comment = Comment in the margin
import-why-deleted = Deleted as a tracked change
import-why-inserted = Inserted as a tracked change (in the strategy, as accepted)
import-why-header = Header of the pages
import-why-footer = Footer of the pages
import-why-hidden = Hidden text
import-why-drawing = Text in a drawing or a chart
import-why-picture = Picture that web pages cannot show
import-why-heading-note = Note to a heading
import-why-structure = Heading that only showed where the text below it belongs
import-why-read = Read as a date, a decision, a case number or names
import-why-contents = List of contents, which is made anew
import-broken = { $path } is damaged and cannot be read; open the document in Word, save it again, and try once more
import-locked = { $path } is locked with a password; open the document in Word, remove the password, and save it again
import-old-word = { $path } is saved in an older format; open the document in Word, and save it as a Word document (.docx)
import-pdf = { $path } is a PDF, which cannot be imported; use the Word document that it was made of, or open the PDF in Word and save it as .docx
import-empty = there is nothing in { $path }; choose another document
import-not-a-document = { $path } is not a document that can be imported; use a Word document (.docx), a document of LibreOffice (.odt) or a markdown file (.md)
import-too-large = { $path } is too large to import; take out large pictures, or divide it into several, and try again
import-device = { $path } is not an ordinary file; write the name of the document
import-strategy-faults = the strategy in { $path } has faults to fix first; run veivalg check { $path }
import-not-read = { $path } cannot be read ({ $why }); write the name of the document
