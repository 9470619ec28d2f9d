package asterism.bot.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each limit of Block Kit, from both sides. In the tables {@code 'x*3'} is a text of three x,
 * {@code T} a plain text object, {@code M} one of mrkdwn, {@code O} an option, {@code BUTTON} a
 * button; {@code [N of X]} is a list.
 */
class BlockKitTest {
  private static final Pattern MANY = Pattern.compile("\\[\\s*(\\d+) of ([^\\[\\]]*)\\]");
  private static final Pattern LONG = Pattern.compile("'<(\\d+)>'");

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fine  | {'type':'section','text':M'x*3000'}
          wrong | {'type':'section','text':M'x*3001'}
          wrong | {'type':'section','text':M''}
          fine  | {'type':'section','text':T'x*1'}
          wrong | {'type':'section'}
          wrong | {'type':'section','text':'x'}
          wrong | {'type':'section','text':{'type':'html','text':'x'}}
          wrong | {'type':'section','text':M'x','fine':true}
          wrong | {'type':'section','text':{'type':'mrkdwn','text':'x','emoji':true}}
          fine  | {'type':'section','fields':[10 of M'x*2000']}
          wrong | {'type':'section','fields':[11 of M'x']}
          wrong | {'type':'section','fields':[1 of M'x*2001']}
          wrong | {'type':'section','fields':[]}
          fine  | {'type':'section','text':M'x','block_id':'x*255'}
          wrong | {'type':'section','text':M'x','block_id':'x*256'}
          fine  | {'type':'section','text':M'x','accessory':BUTTON}
          wrong | {'type':'section','text':M'x','accessory':{'type':'plain_text_input','action_id':'a'}}
          fine  | {'type':'header','text':T'x*150'}
          wrong | {'type':'header','text':T'x*151'}
          wrong | {'type':'header','text':T''}
          wrong | {'type':'header','text':M'x'}
          fine  | {'type':'divider'}
          wrong | {'type':'divider','text':T'x'}
          wrong | {'type':'unheard_of'}
          wrong | {'text':T'x'}
          wrong | 'words'
          fine  | {'type':'actions','elements':[25 of BUTTON]}
          wrong | {'type':'actions','elements':[26 of BUTTON]}
          wrong | {'type':'actions','elements':[]}
          wrong | {'type':'actions','elements':[1 of {'type':'plain_text_input','action_id':'a'}]}
          fine  | {'type':'context','elements':[10 of M'x']}
          wrong | {'type':'context','elements':[11 of M'x']}
          wrong | {'type':'context','elements':[]}
          wrong | {'type':'context','elements':[1 of BUTTON]}
          fine  | {'type':'image','image_url':'https://a.org/b.png','alt_text':'x','title':T'x'}
          wrong | {'type':'image','image_url':'https://a.org/b.png'}
          wrong | {'type':'image','image_url':'b.png','alt_text':'x'}
          wrong | {'type':'image','alt_text':'x'}
          wrong | {'type':'section','text':M'\\uD83D'}
          fine  | {'type':'section','text':M'\\uD83D\\uDE00'}
          """)
  void a_block_of_a_message_is(String verdict, String block) {
    List<String> wrong = ofMessage("[" + block + "]");
    assertThat(wrong.isEmpty()).as(wrong.toString()).isEqualTo(verdict.equals("fine"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fine  | {'type':'button','action_id':'x*255','text':T'x*75','value':'x*2000','accessibility_label':'x*75'}
          fine  | {'type':'button','text':T'x','style':'danger','url':'https://a.org/'}
          wrong | {'type':'button','action_id':'x*256','text':T'x'}
          wrong | {'type':'button','action_id':'a','text':T'x*76'}
          wrong | {'type':'button','action_id':'a','text':T''}
          wrong | {'type':'button','action_id':'a','text':M'x'}
          wrong | {'type':'button','action_id':'a','text':T'x','value':'x*2001'}
          wrong | {'type':'button','action_id':'a','text':T'x','value':''}
          wrong | {'type':'button','action_id':'a','text':T'x','accessibility_label':'x*76'}
          wrong | {'type':'button','action_id':'a','text':T'x','style':'loud'}
          wrong | {'type':'button','action_id':'a','text':T'x','url':'mailto:a@b.org'}
          fine  | {'type':'button','text':T'x','confirm':{'title':T'x*100','text':M'x*300','confirm':T'x*30','deny':T'x*30'}}
          wrong | {'type':'button','text':T'x','confirm':{'title':T'x','text':M'x','confirm':T'x*31','deny':T'x'}}
          fine  | {'type':'static_select','action_id':'a','options':[100 of O],'placeholder':T'x*150'}
          wrong | {'type':'static_select','action_id':'a','options':[101 of O]}
          wrong | {'type':'static_select','action_id':'a','options':[]}
          wrong | {'type':'static_select','action_id':'a'}
          wrong | {'type':'static_select','action_id':'a','options':[1 of O],'placeholder':T'x*151'}
          wrong | {'type':'static_select','action_id':'a','options':[{'text':T'x*76','value':'v'}]}
          wrong | {'type':'static_select','action_id':'a','options':[{'text':M'x','value':'v'}]}
          wrong | {'type':'static_select','action_id':'a','options':[{'text':T'x','value':'x*151'}]}
          fine  | {'type':'static_select','action_id':'a','options':[1 of O],'initial_option':O}
          wrong | {'type':'static_select','action_id':'a','options':[1 of O],'initial_option':{'text':T'Other','value':'v'}}
          fine  | {'type':'overflow','action_id':'a','options':[5 of O]}
          wrong | {'type':'overflow','action_id':'a','options':[6 of O]}
          fine  | {'type':'users_select','action_id':'a','initial_user':'U1'}
          wrong | {'type':'users_select','action_id':'a','initial_user':'U2'}
          fine  | {'type':'datepicker','action_id':'a','initial_date':'2026-12-31'}
          wrong | {'type':'datepicker','action_id':'a','initial_date':'2026-12-32'}
          wrong | {'type':'datepicker','action_id':'a','initial_date':'31.12.2026'}
          wrong | {'type':'datepicker','action_id':'a','initial_date':''}
          fine  | {'type':'timepicker','action_id':'a','initial_time':'09:30'}
          wrong | {'type':'timepicker','action_id':'a','initial_time':'9:30'}
          fine  | {'type':'checkboxes','action_id':'a','options':[10 of {'text':M'x','value':'v'}]}
          wrong | {'type':'checkboxes','action_id':'a','options':[11 of O]}
          """)
  void an_element_of_actions_is(String verdict, String element) {
    List<String> wrong = ofMessage("[{'type':'actions','elements':[" + element + "]}]");
    assertThat(wrong.isEmpty()).as(wrong.toString()).isEqualTo(verdict.equals("fine"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fine  | T'x*2000' | {'type':'plain_text_input','action_id':'a','multiline':true,'max_length':3000,'initial_value':'x*3000'}
          wrong | T'x*2001' | {'type':'plain_text_input','action_id':'a'}
          wrong | T''       | {'type':'plain_text_input','action_id':'a'}
          wrong | M'x'      | {'type':'plain_text_input','action_id':'a'}
          wrong | T'x'      | {'type':'plain_text_input','action_id':'a','max_length':3001}
          wrong | T'x'      | {'type':'plain_text_input','action_id':'a','max_length':10,'initial_value':'x*11'}
          wrong | T'x'      | {'type':'plain_text_input','action_id':'a','min_length':11,'max_length':10}
          wrong | T'x'      | {'type':'plain_text_input','action_id':'a','initial_value':'x*3001'}
          fine  | T'x'      | {'type':'number_input','action_id':'a','is_decimal_allowed':false,'initial_value':'7','min_value':'1'}
          wrong | T'x'      | {'type':'number_input','action_id':'a','initial_value':'7'}
          wrong | T'x'      | {'type':'number_input','action_id':'a','is_decimal_allowed':false,'initial_value':7}
          wrong | T'x'      | {'type':'number_input','action_id':'a','is_decimal_allowed':false,'initial_value':'seven'}
          wrong | T'x'      | {'type':'button','action_id':'a','text':T'x'}
          fine  | T'x'      | {'type':'rich_text_input','action_id':'a','initial_value':{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'x'}]}]}}
          wrong | T'x'      | {'type':'rich_text_input','action_id':'a','initial_value':'x'}
          wrong | T'x'      | {'type':'rich_text_input','action_id':'a','initial_value':{'type':'rich_text','elements':[]}}
          """)
  void an_input_is(String verdict, String label, String element) {
    List<String> wrong =
        ofView(
            "{'type':'modal','title':T'x','submit':T'x','blocks':[{'type':'input','label':%s,'element':%s}]}"
                .formatted(label, element));
    assertThat(wrong.isEmpty()).as(wrong.toString()).isEqualTo(verdict.equals("fine"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fine  | {'type':'text','text':'x','style':{'bold':true,'italic':false}}
          wrong | {'type':'text','text':''}
          wrong | {'type':'text'}
          wrong | {'type':'text','text':'x','style':{'loud':true}}
          fine  | {'type':'link','url':'https://a.org','text':'x'}
          fine  | {'type':'link','url':'http://a.org'}
          wrong | {'type':'link','url':'ftp://a.org'}
          wrong | {'type':'link','url':'https://a.org','text':''}
          fine  | {'type':'user','user_id':'U1'}
          wrong | {'type':'user','user_id':'U2'}
          fine  | {'type':'emoji','name':'tada'}
          fine  | {'type':'date','timestamp':1800000000,'format':'{date}','fallback':'x'}
          wrong | {'type':'date','format':'{date}'}
          wrong | {'type':'shout','text':'x'}
          """)
  void a_part_of_rich_text_is(String verdict, String part) {
    List<String> wrong =
        ofMessage(
            "[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[%s]}]}]"
                .formatted(part));
    assertThat(wrong.isEmpty()).as(wrong.toString()).isEqualTo(verdict.equals("fine"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fine  | {'type':'modal','title':T'x*24','submit':T'x*24','close':T'x*24','blocks':[100 of {'type':'divider'}],'private_metadata':'x*3000','callback_id':'x*255'}
          wrong | {'type':'modal','title':T'x*25','blocks':[]}
          wrong | {'type':'modal','title':T'x','submit':T'x*25','blocks':[]}
          wrong | {'type':'modal','title':T'x','close':T'x*25','blocks':[]}
          wrong | {'type':'modal','title':M'x','blocks':[]}
          wrong | {'type':'modal','blocks':[]}
          wrong | {'type':'modal','title':T'x'}
          wrong | {'type':'modal','title':T'x','blocks':[101 of {'type':'divider'}]}
          wrong | {'type':'modal','title':T'x','blocks':[],'private_metadata':'x*3001'}
          wrong | {'type':'modal','title':T'x','blocks':[],'callback_id':'x*256'}
          wrong | {'type':'modal','title':T'x','blocks':[],'notice':'x'}
          wrong | {'type':'modal','title':T'x','blocks':[{'type':'input','label':T'x','element':{'type':'plain_text_input','action_id':'a'}}]}
          wrong | {'type':'modal','title':T'x','blocks':[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'x'}]}]}]}
          fine  | {'type':'home','blocks':[100 of {'type':'divider'}]}
          wrong | {'type':'home','blocks':[101 of {'type':'divider'}]}
          wrong | {'type':'home','title':T'x','blocks':[]}
          wrong | {'type':'home','blocks':[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'x'}]}]}]}
          """)
  void a_view_is(String verdict, String view) {
    List<String> wrong = ofView(view);
    assertThat(wrong.isEmpty()).as(wrong.toString()).isEqualTo(verdict.equals("fine"));
  }

  @Test
  void ids_are_unique() {
    String button = "{'type':'button','action_id':'a','text':T'x'}";
    assertThat(ofMessage("[{'type':'divider','block_id':'b'},{'type':'divider','block_id':'b'}]"))
        .hasSize(1);
    assertThat(ofMessage("[{'type':'actions','elements':[" + button + "," + button + "]}]"))
        .hasSize(1);
    // in another block it is another action
    String actions = "{'type':'actions','elements':[" + button + "]}";
    assertThat(ofMessage("[" + actions + "," + actions + "]")).isEmpty();
  }

  @Test
  void only_one_element_is_looked_at_first() {
    String input =
        "{'type':'input','label':T'x','element':{'type':'plain_text_input','focus_on_load':true}}";
    String view = "{'type':'modal','title':T'x','submit':T'x','blocks':[%s]}";
    assertThat(ofView(view.formatted(input))).isEmpty();
    assertThat(ofView(view.formatted(input + "," + input))).hasSize(1);
  }

  @Test
  void reasons_say_what_and_where() {
    assertThat(ofMessage("[{'type':'divider'},{'type':'section','text':M'x*3001'}]"))
        .containsExactly("must be less than 3001 characters [json-pointer:/blocks/1/text/text]");
    assertThat(ofMessage("[{'type':'divider','text':T'x'}]"))
        .containsExactly("invalid additional property: text [json-pointer:/blocks/0]");
    assertThat(ofMessage("[51 of {'type':'divider'}]"))
        .containsExactly("no more than 50 items allowed [json-pointer:/blocks]");
  }

  private static List<String> ofMessage(String blocks) {
    return BlockKit.ofMessage(read(blocks), "U1"::equals);
  }

  private static List<String> ofView(String view) {
    return BlockKit.ofView(read(view), "U1"::equals);
  }

  private static JsonNode read(String shorthand) {
    String json = shorthand.replace("[", " [ ");
    json = json.replace("BUTTON", "{'type':'button','text':T'Press'}");
    json = json.replaceAll("(?<=[\\[: ,])O(?=[\\],} ])", "{'text':T'One','value':'1'}");
    json = json.replaceAll("T('[^']*')", "{'type':'plain_text','text':$1}");
    json = json.replaceAll("M('[^']*')", "{'type':'mrkdwn','text':$1}");
    json = json.replaceAll("'(x\\*)(\\d+)'", "'<$2>'");
    for (var many = MANY.matcher(json); many.find(); many = MANY.matcher(json)) {
      String item = many.group(2);
      String items =
          IntStream.range(0, Integer.parseInt(many.group(1)))
              .mapToObj(i -> item)
              .collect(Collectors.joining(","));
      json = json.substring(0, many.start()) + "[" + items + "]" + json.substring(many.end());
    }
    String whole =
        LONG.matcher(json)
            .replaceAll(found -> "'" + "x".repeat(Integer.parseInt(found.group(1))) + "'");
    return Json.parse(whole.replace('\'', '"')).orElseThrow();
  }
}
