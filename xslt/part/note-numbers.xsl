<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: note, and what refers to one: which notes a text has, where each belongs, what its id is.
     Modes: none. Needs: functions.xsl (e:id). Includes note-series.xsl, which gives the numbers. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:note-places"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <xsl:include href="note-series.xsl"/>

  <xsl:key name="e:by-id" match="*[@xml:id]" use="@xml:id"/>
  <!-- What refers to a note, and the notes that say themselves to what they are attached. -->
  <xsl:key name="p:references" match="(ref | ptr)[@target]" use="e:ids(@target)"/>
  <xsl:key name="p:references" match="(anchor | seg)[@corresp]" use="e:ids(@corresp)"/>
  <xsl:key name="p:attached" match="note[@target or @targetEnd or @corresp or parent::noteGrp/@target or parent::annotation]" use="p:attachments(.)/@xml:id"/>

  <!-- The ids in a pointer that lead to places of the same file. -->
  <xsl:function name="e:ids" as="xs:string*">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:sequence select="$pointer[starts-with(., '#') or contains(., ' #') or matches(., '\s#')] ! tokenize(.)[starts-with(., '#')] ! substring(., 2)"/>
  </xsl:function>

  <!-- Where a note says that it is attached: the end of the range in @targetEnd, else @target, else @corresp, else
       @target of its group or annotation. Nothing where that is no place of the text. -->
  <xsl:function name="p:attachments" as="element()*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="pointer" as="attribute()?" select="$note/(@targetEnd, @target, @corresp, (parent::noteGrp | parent::annotation)/@target)[exists(e:ids(.))][1]"/>
    <xsl:sequence select="$pointer ! e:ids(.) ! key('e:by-id', ., root($note))[ancestor::text][not(self::note)][p:is-shown(.)]"/>
  </xsl:function>

  <!-- The notes that are attached to an element. -->
  <xsl:function name="e:attached" as="element(note)*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="key('p:attached', $element/@xml:id, root($element))[e:is-listed(.)]"/>
  </xsl:function>

  <!-- Whether the line of text, or a note, has an element. -->
  <xsl:function name="p:is-shown" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[ancestor::text or ancestor::note])
                          and empty($element/(ancestor::rdg | ancestor::rdgGrp | ancestor::teiHeader | ancestor::witDetail))"/>
  </xsl:function>

  <!-- Whether a note is one of the notes of its text: neither of its header, of an entry of a register or a
       bibliography, nor of the apparatus, which show their notes themselves. -->
  <xsl:function name="p:is-counted" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="holder" as="element()?" select="$note/ancestor::*[not(self::noteGrp)][1]"/>
    <xsl:sequence select="(exists($note/ancestor::text) or exists($holder[self::standOff or self::listAnnotation or self::annotation]))
        and empty($holder[self::app or self::lem or self::rdgGrp or self::wit])
        and empty($note/ancestor::*[map:contains($p:shows-its-notes, local-name())])"/>
  </xsl:function>

  <xsl:variable name="p:shows-its-notes" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('
    teiHeader rdg witDetail listBibl listWit listPerson listOrg listPlace listEvent listRelation listObject msDesc correspDesc
    person org place event') ! map{.: true()})"/>

  <xsl:key name="p:next" match="note[@next]" use="e:ids(@next)"/>

  <xsl:variable name="p:any-continued" as="xs:boolean" select="exists($e:within//note[@next or @prev])"/>

  <!-- The note of the text before, from which one goes on, as both or either say (TEI, 17.3). -->
  <xsl:function name="e:goes-on-from" as="element(note)?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:if test="$p:any-continued">
      <xsl:variable name="said" as="element(note)*"
                    select="e:ids($note/@prev) ! key('e:by-id', ., root($note))[self::note], key('p:next', $note/@xml:id, root($note))"/>
      <xsl:sequence select="$said[. &lt;&lt; $note][empty(ancestor::note)][empty($note/ancestor::note)][p:is-counted(.) and p:is-counted($note)][1]"/>
    </xsl:if>
  </xsl:function>

  <!-- The note with which a note begins. -->
  <xsl:function name="e:first-part" as="element(note)">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="before" as="element(note)?" select="if ($p:any-continued) then e:goes-on-from($note) else ()"/>
    <xsl:sequence select="if ($before) then e:first-part($before) else $note"/>
  </xsl:function>

  <!-- The notes that go on from the one with which they begin, in order. -->
  <xsl:function name="e:continued" as="element(note)*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$p:continued(generate-id($note))"/>
  </xsl:function>

  <xsl:variable name="p:continued" as="map(xs:string, element(note)*)">
    <xsl:map>
      <xsl:for-each-group select="$e:within//note[$p:any-continued][exists(e:goes-on-from(.))]" group-by="generate-id(e:first-part(.))">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- Which note of its file each one is, those of headers left out. generate-id only finds it again; no page
       carries it. -->
  <xsl:variable name="e:note-positions" as="map(xs:string, xs:integer)"
                select="map:merge($e:within//note[not(ancestor::teiHeader)] ! map:entry(generate-id(.), position()))"/>

  <!-- The notes of each text in the order of their first marks; those that nothing refers to come last. -->
  <xsl:variable name="p:notes" as="map(xs:string, element(note)*)">
    <xsl:map>
      <xsl:for-each select="$e:within//text[not(ancestor::text)]">
        <xsl:map-entry key="generate-id(.)" select="p:in-order((. | ../standOff)//note[p:is-counted(.)][not(ancestor::note)][empty(e:goes-on-from(.))])"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="p:in-order" as="element(note)*">
    <xsl:param name="notes" as="element(note)*"/>
    <xsl:variable name="at" as="map(xs:string, element(note)*)">
      <xsl:map>
        <xsl:for-each-group select="$notes" group-by="e:places(.)[1] ! generate-id(.)">
          <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
        </xsl:for-each-group>
      </xsl:map>
    </xsl:variable>
    <xsl:sequence select="$notes/e:places(.)[1] ! $at(generate-id(.)), $notes[empty(e:places(.))]"/>
  </xsl:function>

  <!-- The notes of a text that are shown below it, in order; notes within notes stand in these. -->
  <xsl:function name="e:notes" as="element(note)*">
    <xsl:param name="text" as="element(text)"/>
    <xsl:sequence select="$p:notes(generate-id($text))"/>
  </xsl:function>

  <!-- The notes within a note, without those within these. -->
  <xsl:function name="e:notes-within" as="element(note)*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:for-each select="$note, e:continued($note)">
      <xsl:sequence select=".//note[ancestor::note[1] is current()]"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Notes may stand apart from their marks; then they belong where they are first referred to. -->
  <xsl:function name="e:is-apart" as="xs:boolean">
    <xsl:param name="note" as="element(note)?"/>
    <xsl:variable name="attachments" as="element()*" select="$note ! p:attachments(.)"/>
    <xsl:sequence select="exists($note) and p:is-apart($note, $attachments, p:references($note, $attachments))"/>
  </xsl:function>

  <xsl:function name="p:is-apart" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="attachments" as="element()*"/>
    <xsl:param name="references" as="element()*"/>
    <xsl:variable name="holder" as="element()?" select="$note/ancestor::*[not(self::noteGrp)][1]"/>
    <xsl:sequence select="exists($holder[self::back or self::standOff or self::listAnnotation or self::annotation
                              or self::div[ancestor::back or matches(@type, 'notes?$', 'i')]])
                          or exists($holder[self::text or self::front or self::body or self::group or self::div]) and exists($references)
                          or exists($attachments)"/>
  </xsl:function>

  <!-- Where a note is referred to, beside its own place: in the text, then in notes. -->
  <xsl:function name="e:references" as="element()*">
    <xsl:param name="note" as="element(note)?"/>
    <xsl:sequence select="$note ! p:references(., p:attachments(.))"/>
  </xsl:function>

  <xsl:function name="p:references" as="element()*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="attachments" as="element()*"/>
    <xsl:variable name="all" as="element()*" select="$note/(key('p:references', @xml:id)[p:is-shown(.)] | $attachments)"/>
    <xsl:sequence select="$all[not(ancestor::note)], $all[ancestor::note]"/>
  </xsl:function>

  <!-- Where the marks of a note are, its own place first; none where nothing refers to it. -->
  <xsl:function name="e:places" as="element()*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$p:places(generate-id(e:first-part($note)))"/>
  </xsl:function>

  <xsl:variable name="p:places" as="map(xs:string, element()*)">
    <xsl:map>
      <xsl:for-each select="$e:within//note">
        <xsl:variable name="attachments" as="element()*" select="p:attachments(.)"/>
        <xsl:variable name="references" as="element()*" select="p:references(., $attachments)"/>
        <xsl:map-entry key="generate-id(.)" select=".[not(p:is-apart(., $attachments, $references))], $references"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- Which mark of a note stands at a place. -->
  <xsl:function name="e:mark-number" as="xs:integer?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="$p:mark-numbers(generate-id($note) || '.' || generate-id($place))"/>
  </xsl:function>

  <xsl:variable name="p:mark-numbers" as="map(xs:string, xs:integer)"
                select="map:merge(for $note in $e:within//note[e:is-listed(.)]
                                  return e:places($note) ! map:entry(generate-id($note) || '.' || generate-id(.), position()))"/>

  <!-- The id of a note on its page; one without an id has its place among the notes of the file. -->
  <xsl:function name="e:note-id" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="if ($note/@xml:id and e:is-first($note)) then e:id($note) else 'note-at-' || $e:note-positions(generate-id($note))"/>
  </xsl:function>
</xsl:stylesheet>
