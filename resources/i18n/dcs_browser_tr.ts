<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name />
    <message>
        <source>Button: show all answers</source>
        <translation>Düğme: tüm yanıtları göster</translation>
    </message>
    <message>
        <source>Button: lock the screen</source>
        <translation>Düğme: ekranı kilitle</translation>
    </message>
    <message>
        <source>Button: check the answers</source>
        <translation>Düğme: yanıtları denetle</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>Düğme</translation>
    </message>
    <message>
        <source>This activity has no picture.</source>
        <translation>Bu etkinliğin resmi yok.</translation>
    </message>
    <message>
        <source>Spoken word</source>
        <translation>Okunan kelime</translation>
    </message>
    <message>
        <source>This page names no picture.</source>
        <translation>Bu sayfa için resim belirtilmemiş.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sayfalar</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>JSON yolu</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modül</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Başlıksız</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Yayınevi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Modüller</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Etkinlikler</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Sayfa {number}</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bölümler</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Resim</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bölüm</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Yanıtlar</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kelimeler</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Cümleler</translation>
    </message>
    <message>
        <source>To match</source>
        <translation>Eşleştirilecek</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Büyüteç</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>İnceleme</translation>
    </message>
    <message>
        <source>Marked for review. Readers show it all the same.</source>
        <translation>İncelenmek üzere işaretlenmiş. Okuyucular yine de gösterir.</translation>
    </message>
    <message>
        <source>Not played</source>
        <translation>Oynanmıyor</translation>
    </message>
    <message>
        <source>{keys}: left by older readers, none plays it</source>
        <translation>{keys}: eski okuyuculardan kalma, hiçbiri oynatmıyor</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ses</translation>
    </message>
    <message>
        <source>Karaoke</source>
        <translation>Karaoke</translation>
    </message>
    <message>
        <source>words light up</source>
        <translation>kelimeler ışıklanır</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Level {number}</source>
        <translation>Seviye {number}</translation>
    </message>
    <message>
        <source>One point for each question answered right. The first choice counts.</source>
        <translation>Doğru yanıtlanan her soru için bir puan. İlk seçim sayılır.</translation>
    </message>
    <message>
        <source>Every right answer takes you one field ahead, every wrong one the rival. One point for each right answer.</source>
        <translation>Her doğru yanıt sizi, her yanlış yanıt rakibi bir kare ilerletir. Her doğru yanıt için bir puan.</translation>
    </message>
    <message>
        <source>One point for each pair. Two cards that differ are turned back with the next one.</source>
        <translation>Her eş için bir puan. Birbirinden farklı iki kart, sonraki kart açılınca kapanır.</translation>
    </message>
    <message>
        <source>One point for each sentence that is right as a whole.</source>
        <translation>Tümüyle doğru olan her cümle için bir puan.</translation>
    </message>
    <message>
        <source>One point for each word that is right as a whole.</source>
        <translation>Tümüyle doğru olan her kelime için bir puan.</translation>
    </message>
    <message>
        <source>1–9 or arrows and Space, Enter</source>
        <translation>1–9 ya da ok tuşları ve boşluk tuşu, Enter</translation>
    </message>
    <message>
        <source>Arrows, Space</source>
        <translation>Ok tuşları, boşluk tuşu</translation>
    </message>
    <message>
        <source>Letters, arrows, Tab, Enter</source>
        <translation>Harfler, ok tuşları, Tab, Enter</translation>
    </message>
    <message>
        <source>Arrows, Space, Backspace, Enter</source>
        <translation>Ok tuşları, boşluk tuşu, Backspace, Enter</translation>
    </message>
    <message>
        <source>right</source>
        <translation>doğru</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>yanlış</translation>
    </message>
    <message>
        <source>this was the right one</source>
        <translation>doğrusu buydu</translation>
    </message>
    <message>
        <source>The rival wins the race.</source>
        <translation>Yarışı rakip kazandı.</translation>
    </message>
    <message>
        <source>You win the race!</source>
        <translation>Yarışı siz kazandınız!</translation>
    </message>
    <message>
        <source>The race is drawn.</source>
        <translation>Yarış berabere bitti.</translation>
    </message>
    <message>
        <source>All right!</source>
        <translation>Hepsi doğru!</translation>
    </message>
    <message>
        <source>Nothing right this time.</source>
        <translation>Bu kez doğru yok.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Bitti.</translation>
    </message>
    <message>
        <source>Question {number}: {sentence}</source>
        <translation>Soru {number}: {sentence}</translation>
    </message>
    <message>
        <source>Readers don't know this type of game and leave it out.</source>
        <translation>Okuyucular bu oyun türünü tanımaz ve oyunu atlar.</translation>
    </message>
    <message>
        <source>The game has no questions.</source>
        <translation>Oyunda soru yok.</translation>
    </message>
    <message>
        <source>It has no options to choose from and is left out.</source>
        <translation>Seçilecek seçenek yok; atlanır.</translation>
    </message>
    <message>
        <source>No option is marked as right: whatever is chosen is wrong.</source>
        <translation>Hiçbir seçenek doğru olarak işaretlenmemiş: ne seçilse yanlış sayılır.</translation>
    </message>
    <message>
        <source>Several options are marked as right; each of them counts.</source>
        <translation>Birden çok seçenek doğru olarak işaretli; her biri geçerli sayılır.</translation>
    </message>
    <message>
        <source>It has no words and is left out.</source>
        <translation>Kelimesi yok; atlanır.</translation>
    </message>
    <message>
        <source>It has one word only: there is nothing to put in order.</source>
        <translation>Yalnızca bir kelimesi var: sıralanacak bir şey yok.</translation>
    </message>
    <message>
        <source>It names no picture.</source>
        <translation>Resim belirtilmemiş.</translation>
    </message>
    <message>
        <source>It has no answer that could be typed, and is left out.</source>
        <translation>Yazılabilecek bir yanıtı yok; atlanır.</translation>
    </message>
    <message>
        <source>Blanks and signs of the answer are left out of the grid.</source>
        <translation>Yanıttaki boşluk karakterleri ve işaretler ızgaraya alınmaz.</translation>
    </message>
    <message>
        <source>Its answer is too long for a grid and is left out.</source>
        <translation>Yanıtı ızgara için çok uzun; atlanır.</translation>
    </message>
    <message>
        <source>There is more of it than fits; what comes last is left out.</source>
        <translation>Sığandan fazlası var; en sondakiler atlanır.</translation>
    </message>
    <message>
        <source>Free text {number}</source>
        <translation>Serbest metin {number}</translation>
    </message>
    <message>
        <source>Gap {number}</source>
        <translation>Boşluk {number}</translation>
    </message>
    <message>
        <source>Option {number}</source>
        <translation>Seçenek {number}</translation>
    </message>
    <message>
        <source>Shape {number}</source>
        <translation>Şekil {number}</translation>
    </message>
    <message>
        <source>Beginning of line {number}</source>
        <translation>Çizgi başı {number}</translation>
    </message>
    <message>
        <source>End {number}</source>
        <translation>Çizgi sonu {number}</translation>
    </message>
    <message>
        <source>Tab, Space, arrows</source>
        <translation>Tab, boşluk tuşu, ok tuşları</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About DCS Browser</source>
        <translation>DCS Browser hakkında</translation>
    </message>
    <message>
        <source>DCS Browser</source>
        <translation>DCS Browser</translation>
    </message>
    <message>
        <source>Interactive school books in Dream Central Storage</source>
        <translation>Dream Central Storage'daki etkileşimli ders kitapları</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lisanslar</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Sürüm bilgilerini kopyala</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>DCS Browser is free software under the MIT licence.</source>
        <translation>DCS Browser, MIT lisanslı özgür bir yazılımdır.</translation>
    </message>
    <message>
        <source>Qt for Python is used under the LGPL, version 3.</source>
        <translation>Qt for Python, LGPL sürüm 3 koşullarıyla kullanılır.</translation>
    </message>
    <message>
        <source>The icons are from Lucide:</source>
        <translation>Simgeler Lucide'dendir:</translation>
    </message>
</context>
<context>
    <name>ActivityCard</name>
    <message>
        <source>Contents of the activity</source>
        <translation>Etkinliğin içeriği</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) don't fit into the grid of the desktop reader.</source>
        <translation><numerusform>%n kelime, masaüstü okuyucunun ızgarasına sığmıyor.</numerusform></translation>
    </message>
</context>
<context>
    <name>AddressBar</name>
    <message>
        <source>Where you are</source>
        <translation>Bulunduğunuz yer</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Bağlantıyı kopyala</translation>
    </message>
    <message>
        <source>Copy a link to this place ({keys})</source>
        <translation>Bu yerin bağlantısını kopyala ({keys})</translation>
    </message>
</context>
<context>
    <name>AddressLine</name>
    <message>
        <source>Link or path to go to</source>
        <translation>Gidilecek bağlantı ya da yol</translation>
    </message>
    <message>
        <source>Paste a link, or type publisher/book</source>
        <translation>Bağlantı yapıştırın ya da yayınevi/kitap yazın</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
</context>
<context>
    <name>BookDialog</name>
    <message>
        <source>Compare with a stored book</source>
        <translation>Depodaki bir kitapla karşılaştır</translation>
    </message>
    <message>
        <source>Filter books</source>
        <translation>Kitapları süz</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Kitaplar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Karşılaştır</translation>
    </message>
    <message>
        <source>Choose a book first.</source>
        <translation>Önce bir kitap seçin.</translation>
    </message>
</context>
<context>
    <name>BookFacts</name>
    <message>
        <source>Button: show all answers</source>
        <translation>Düğme: tüm yanıtları göster</translation>
    </message>
    <message>
        <source>Button: lock the screen</source>
        <translation>Düğme: ekranı kilitle</translation>
    </message>
    <message>
        <source>Button: check the answers</source>
        <translation>Düğme: yanıtları denetle</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>Düğme</translation>
    </message>
    <message>
        <source>This page names no picture.</source>
        <translation>Bu sayfa için resim belirtilmemiş.</translation>
    </message>
    <message>
        <source>This activity has no picture.</source>
        <translation>Bu etkinliğin resmi yok.</translation>
    </message>
    <message>
        <source>Spoken word</source>
        <translation>Okunan kelime</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Başlıksız</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Yayınevi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Modüller</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sayfalar</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Etkinlikler</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Sayfa {number}</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bölümler</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Resim</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>JSON yolu</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bölüm</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ses</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modül</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Yanıtlar</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kelimeler</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Cümleler</translation>
    </message>
    <message>
        <source>To match</source>
        <translation>Eşleştirilecek</translation>
    </message>
    <message>
        <source>Karaoke</source>
        <translation>Karaoke</translation>
    </message>
    <message>
        <source>words light up</source>
        <translation>kelimeler ışıklanır</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Büyüteç</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>İnceleme</translation>
    </message>
    <message>
        <source>Marked for review. Readers show it all the same.</source>
        <translation>İncelenmek üzere işaretlenmiş. Okuyucular yine de gösterir.</translation>
    </message>
    <message>
        <source>Not played</source>
        <translation>Oynanmıyor</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>{keys}: left by older readers, none plays it</source>
        <translation>{keys}: eski okuyuculardan kalma, hiçbiri oynatmıyor</translation>
    </message>
</context>
<context>
    <name>BooksModel</name>
    <message>
        <source>Title</source>
        <translation>Başlık</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Yayınevi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Güncellenme</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Taslak</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Yayımlandı</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arşivlendi</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>arşivlendi</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>taslak</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture of the page</source>
        <translation>Sayfanın resmi</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>dışarıda</translation>
    </message>
</context>
<context>
    <name>Capabilities</name>
    <message>
        <source>Browse and preview</source>
        <translation>Gözatma ve önizleme</translation>
    </message>
    <message>
        <source>Resume downloads</source>
        <translation>İndirmeyi sürdürme</translation>
    </message>
    <message>
        <source>an interrupted file goes on where it stopped</source>
        <translation>yarım kalan dosya kaldığı yerden sürer</translation>
    </message>
    <message>
        <source>Upload books</source>
        <translation>Kitap yükleme</translation>
    </message>
    <message>
        <source>folders and ZIP archives</source>
        <translation>klasörler ve ZIP arşivleri</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Çöp kutusu</translation>
    </message>
    <message>
        <source>it says how long deleted books are kept</source>
        <translation>silinen kitapların ne kadar saklandığını söyler</translation>
    </message>
    <message>
        <source>deleted books can be brought back</source>
        <translation>silinen kitaplar geri getirilebilir</translation>
    </message>
    <message>
        <source>Resume uploads</source>
        <translation>Yüklemeyi sürdürme</translation>
    </message>
    <message>
        <source>an interrupted archive goes on where it stopped</source>
        <translation>yarım kalan arşiv kaldığı yerden sürer</translation>
    </message>
    <message>
        <source>Versions of a book</source>
        <translation>Kitap sürümleri</translation>
    </message>
    <message>
        <source>shown with the book</source>
        <translation>kitapla birlikte gösterilir</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API anahtarları</translation>
    </message>
    <message>
        <source>instead of a password</source>
        <translation>parola yerine</translation>
    </message>
    <message>
        <source>for book records; files want the password</source>
        <translation>kitap kayıtları için; dosyalar parola ister</translation>
    </message>
    <message>
        <source>tree by publisher</source>
        <translation>yayınevine göre ağaç</translation>
    </message>
    <message>
        <source>folders of the storage</source>
        <translation>deponun klasörleri</translation>
    </message>
    <message>
        <source>Download by presigned URL</source>
        <translation>İmzalı bağlantıyla indirme</translation>
    </message>
    <message>
        <source>bytes come straight from the storage</source>
        <translation>veriler doğrudan depodan gelir</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>İndirme</translation>
    </message>
    <message>
        <source>bytes come through the service</source>
        <translation>veriler hizmet üzerinden gelir</translation>
    </message>
    <message>
        <source>we ask twice and offer to keep a copy</source>
        <translation>biz iki kez sorar ve kopya saklamayı öneririz</translation>
    </message>
    <message>
        <source>Deletes for good</source>
        <translation>Kalıcı olarak siler</translation>
    </message>
    <message>
        <source>in the trash, or beside the new version</source>
        <translation>çöp kutusunda ya da yeni sürümün yanında</translation>
    </message>
    <message>
        <source>Replace keeps the old files</source>
        <translation>Değiştirme eski dosyaları korur</translation>
    </message>
    <message>
        <source>and hands nothing out, so no safety copy can be kept</source>
        <translation>ve hiçbir şeyi dışarı vermez; bu yüzden güvenlik kopyası alınamaz</translation>
    </message>
    <message>
        <source>Replace wipes first</source>
        <translation>Değiştirme önce siler</translation>
    </message>
    <message>
        <source>we keep a safety copy</source>
        <translation>biz güvenlik kopyası alırız</translation>
    </message>
    <message>
        <source>This service does not offer it.</source>
        <translation>Bu hizmet bunu sunmuyor.</translation>
    </message>
    <message>
        <source>Here an API key opens book records only. Sign in with e-mail and password as well.</source>
        <translation>Burada API anahtarı yalnızca kitap kayıtlarını açar. E-posta ve parolayla da oturum açın.</translation>
    </message>
    <message>
        <source>This service lists no books.</source>
        <translation>Bu hizmet kitapları listelemez.</translation>
    </message>
    <message>
        <source>On this service no book belongs to another.</source>
        <translation>Bu hizmette hiçbir kitap başka bir kitaba bağlı değil.</translation>
    </message>
    <message>
        <source>This service takes no new book records.</source>
        <translation>Bu hizmet yeni kitap kaydı almaz.</translation>
    </message>
    <message>
        <source>This service does not let a book's record be changed.</source>
        <translation>Bu hizmet kitap kaydının değiştirilmesine izin vermez.</translation>
    </message>
    <message>
        <source>This service does not let a title be changed on its own.</source>
        <translation>Bu hizmet başlığın tek başına değiştirilmesine izin vermez.</translation>
    </message>
    <message>
        <source>This service does not let books be deleted.</source>
        <translation>Bu hizmet kitapların silinmesine izin vermez.</translation>
    </message>
    <message>
        <source>Deleted books go to the trash first.</source>
        <translation>Silinen kitaplar önce çöp kutusuna gider.</translation>
    </message>
    <message>
        <source>This service does not list the files of a book.</source>
        <translation>Bu hizmet bir kitabın dosya listesini vermez.</translation>
    </message>
    <message>
        <source>This service lists the files of a book but does not hand them out.</source>
        <translation>Bu hizmet bir kitabın dosya listesini verir, ama dosyaları vermez.</translation>
    </message>
    <message>
        <source>This service gives no links to files.</source>
        <translation>Bu hizmet dosyalara bağlantı vermez.</translation>
    </message>
    <message>
        <source>This service does not pass the bytes of files through itself.</source>
        <translation>Bu hizmet dosya verilerini kendi üzerinden aktarmaz.</translation>
    </message>
    <message>
        <source>This service gives one link at a time.</source>
        <translation>Bu hizmet her seferinde tek bağlantı verir.</translation>
    </message>
    <message>
        <source>This service has no address for covers.</source>
        <translation>Bu hizmette kapaklar için adres yok.</translation>
    </message>
    <message>
        <source>This service has no address for a book's config.json.</source>
        <translation>Bu hizmette bir kitabın config.json dosyası için adres yok.</translation>
    </message>
    <message>
        <source>This service can't go on in the middle of a file; downloads start over.</source>
        <translation>Bu hizmet dosyanın ortasından sürdüremez; indirmeler baştan başlar.</translation>
    </message>
    <message>
        <source>This service does not pack a book into one download.</source>
        <translation>Bu hizmet bir kitabı tek indirme olarak paketlemez.</translation>
    </message>
    <message>
        <source>This service takes no archives for books it has.</source>
        <translation>Bu hizmet, elindeki kitaplar için arşiv almaz.</translation>
    </message>
    <message>
        <source>This service needs the book's record before its archive.</source>
        <translation>Bu hizmete arşivden önce kitabın kaydı gerekir.</translation>
    </message>
    <message>
        <source>This service unpacks archives while the upload waits.</source>
        <translation>Bu hizmet arşivleri yükleme beklerken açar.</translation>
    </message>
    <message>
        <source>This service takes an archive only in one piece.</source>
        <translation>Bu hizmet arşivi yalnızca tek parça olarak alır.</translation>
    </message>
    <message>
        <source>This service can't go on in the middle of an archive; uploads start over.</source>
        <translation>Bu hizmet arşivin ortasından sürdüremez; yüklemeler baştan başlar.</translation>
    </message>
    <message>
        <source>This service keeps no versions of a book.</source>
        <translation>Bu hizmet kitap sürümlerini tutmaz.</translation>
    </message>
    <message>
        <source>This service keeps no list of publishers; they are taken from the books.</source>
        <translation>Bu hizmet yayınevi listesi tutmaz; yayınevleri kitaplardan alınır.</translation>
    </message>
    <message>
        <source>This service has no API keys.</source>
        <translation>Bu hizmette API anahtarı yok.</translation>
    </message>
    <message>
        <source>This service has no trash.</source>
        <translation>Bu hizmette çöp kutusu yok.</translation>
    </message>
    <message>
        <source>This service can't bring deleted books back.</source>
        <translation>Bu hizmet silinen kitapları geri getiremez.</translation>
    </message>
    <message>
        <source>This service has no trash to empty.</source>
        <translation>Bu hizmette boşaltılacak çöp kutusu yok.</translation>
    </message>
    <message>
        <source>This service does not say how long deleted books are kept.</source>
        <translation>Bu hizmet silinen kitapların ne kadar saklandığını söylemez.</translation>
    </message>
    <message>
        <source>This service asks for no reason.</source>
        <translation>Bu hizmet gerekçe istemez.</translation>
    </message>
</context>
<context>
    <name>CapabilityList</name>
    <message>
        <source>This server can</source>
        <translation>Bu sunucunun yapabildikleri</translation>
    </message>
    <message>
        <source>Test the connection to see what it offers. Nobody is signed in by that.</source>
        <translation>Neler sunduğunu görmek için bağlantıyı sınayın. Bununla oturum açılmaz.</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>Your sign-in is renewed by itself while you work.</source>
        <translation>Siz çalışırken oturumunuz kendiliğinden yenilenir.</translation>
    </message>
</context>
<context>
    <name>CapabilityRow</name>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Dikkat</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>No errors, no warnings</source>
        <translation>Hata yok, uyarı yok</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation><numerusform>%n hata</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation><numerusform>%n uyarı</numerusform></translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} sn</translation>
    </message>
    <message>
        <source>{places}, the first: {sentence}</source>
        <translation>{places}, ilki: {sentence}</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Yok sayılan</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Kural</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Yer</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>Yerine</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>JSON yolu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Gerekçe</translation>
    </message>
    <message>
        <source>Report of a check</source>
        <translation>Denetim raporu</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Hatalar</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Uyarılar</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Bilgi</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sayfa</translation>
    </message>
    <message>
        <source>No errors and no warnings.</source>
        <translation>Hata yok, uyarı yok.</translation>
    </message>
    <message>
        <source>files</source>
        <translation>dosya</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Denetlendi</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Web sayfaları (*.html)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablolar (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>SARIF (*.sarif)</source>
        <translation>SARIF (*.sarif)</translation>
    </message>
</context>
<context>
    <name>CheckItems</name>
    <message>
        <source>{files}: {size} that nothing refers to.</source>
        <translation>{files}: hiçbir yerde kullanılmayan {size}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n dosya</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation><numerusform>%n resim</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation><numerusform>%n ses</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation><numerusform>%n video</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s)</source>
        <translation><numerusform>%n başka dosya</numerusform></translation>
    </message>
</context>
<context>
    <name>CheckPlace</name>
    <message>
        <source>Checking the book …</source>
        <translation>Kitap denetleniyor …</translation>
    </message>
    <message>
        <source>{files} in {time}</source>
        <translation>{files}, {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n dosya</numerusform></translation>
    </message>
    <message>
        <source>Unpack the archive first: only a folder can be mended.</source>
        <translation>Önce arşivi açın: yalnızca bir klasör onarılabilir.</translation>
    </message>
    <message>
        <source>{files} and every page were checked in {time}.</source>
        <translation>{files} ve tüm sayfalar denetlendi; süre: {time}.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n note(s)</source>
        <translation><numerusform>%n bilgiyi göster</numerusform></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Yeniden denetle</translation>
    </message>
    <message>
        <source>No errors, no warnings</source>
        <translation>Hata yok, uyarı yok</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation><numerusform>%n bulgu</numerusform></translation>
    </message>
    <message>
        <source>{shown} of {findings} shown</source>
        <translation>{findings}, gösterilen: {shown}</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) ignored</source>
        <translation><numerusform>%n bulgu yok sayıldı</numerusform></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Raporu kaydet</translation>
    </message>
    <message>
        <source>The report was saved as {name}.</source>
        <translation>Rapor kaydedildi: {name}.</translation>
    </message>
    <message>
        <source>There is nothing this program can mend by itself.</source>
        <translation>Bu programın kendi başına onarabileceği bir şey yok.</translation>
    </message>
    <message>
        <source>{places} mended; the old file is kept as {name}.</source>
        <translation>{places} onarıldı; eski dosya şu adla saklandı: {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation><numerusform>%n yer</numerusform></translation>
    </message>
</context>
<context>
    <name>CheckSpots</name>
    <message>
        <source>Page {number}</source>
        <translation>Sayfa {number}</translation>
    </message>
    <message>
        <source>module {number}</source>
        <translation>modül {number}</translation>
    </message>
    <message>
        <source>section {number}</source>
        <translation>bölüm {number}</translation>
    </message>
    <message>
        <source>answer {number}</source>
        <translation>yanıt {number}</translation>
    </message>
    <message>
        <source>word {number}</source>
        <translation>kelime {number}</translation>
    </message>
    <message>
        <source>sentence {number}</source>
        <translation>cümle {number}</translation>
    </message>
    <message>
        <source>level {number}</source>
        <translation>seviye {number}</translation>
    </message>
    <message>
        <source>game {number}</source>
        <translation>oyun {number}</translation>
    </message>
    <message>
        <source>question {number}</source>
        <translation>soru {number}</translation>
    </message>
    <message>
        <source>option {number}</source>
        <translation>seçenek {number}</translation>
    </message>
    <message>
        <source>passage {number}</source>
        <translation>parça {number}</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Mend…</source>
        <translation>Onar…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Yeniden denetle</translation>
    </message>
    <message>
        <source>Look into pictures, sounds and films too</source>
        <translation>Resimlerin, seslerin ve videoların içine de bak</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapor</translation>
    </message>
    <message>
        <source>How to check</source>
        <translation>Nasıl denetlensin</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Bulguları süz</translation>
    </message>
    <message>
        <source>Page to print (HTML)…</source>
        <translation>Yazdırılacak sayfa (HTML)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tablo (CSV)…</translation>
    </message>
    <message>
        <source>Data (JSON)…</source>
        <translation>Veri (JSON)…</translation>
    </message>
    <message>
        <source>For code review tools (SARIF)…</source>
        <translation>Kod inceleme araçları için (SARIF)…</translation>
    </message>
    <message>
        <source>No finding holds these words.</source>
        <translation>Bu kelimeleri içeren bulgu yok.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Süzgeci temizle</translation>
    </message>
    <message>
        <source>The filters above hide everything that was found.</source>
        <translation>Yukarıdaki süzgeçler bulunan her şeyi gizliyor.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tümünü göster</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Hatalar</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Uyarılar</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Bilgiler</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Hiç yok.</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Yok sayılanlar</translation>
    </message>
    <message>
        <source>It is being checked just now.</source>
        <translation>Şu anda denetleniyor.</translation>
    </message>
</context>
<context>
    <name>ChoicePlayer</name>
    <message>
        <source>Arrows move, Space changes right, wrong, open</source>
        <translation>Ok tuşları gezdirir, boşluk tuşu doğru, yanlış, boş arasında değiştirir</translation>
    </message>
    <message>
        <source>Arrows move, Space chooses</source>
        <translation>Ok tuşları gezdirir, boşluk tuşu seçer</translation>
    </message>
    <message>
        <source>open</source>
        <translation>boş</translation>
    </message>
    <message>
        <source>circled</source>
        <translation>daire içinde</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>işaretli</translation>
    </message>
    <message>
        <source>called right</source>
        <translation>doğru dendi</translation>
    </message>
    <message>
        <source>called wrong</source>
        <translation>yanlış dendi</translation>
    </message>
    <message>
        <source>Option {number} of {count}</source>
        <translation>Seçenek {number} / {count}</translation>
    </message>
    <message>
        <source>Question {question}, option {number}</source>
        <translation>Soru {question}, seçenek {number}</translation>
    </message>
</context>
<context>
    <name>Clues</name>
    <message>
        <source>Across</source>
        <translation>Soldan sağa</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Yukarıdan aşağıya</translation>
    </message>
</context>
<context>
    <name>ColouringPlayer</name>
    <message>
        <source>Red</source>
        <translation>Kırmızı</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Turuncu</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Sarı</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Yeşil</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>Turkuaz</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Mavi</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Mor</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Pembe</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Kahverengi</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Beyaz</translation>
    </message>
    <message>
        <source>Digits choose a colour, arrows move, Space fills</source>
        <translation>Rakamlar renk seçer, ok tuşları gezdirir, boşluk tuşu boyar</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) filled</source>
        <translation><numerusform>%n alan boyandı</numerusform></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Çizim</translation>
    </message>
    <message>
        <source>Filled: {colour}</source>
        <translation>Boyandı: {colour}</translation>
    </message>
</context>
<context>
    <name>ComparePlace</name>
    <message>
        <source>Sign in first.</source>
        <translation>Önce oturum açın.</translation>
    </message>
    <message>
        <source>Comparing the files: {share}</source>
        <translation>Dosyalar karşılaştırılıyor: {share}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are taken for the same by their size: the service says no more of them.</source>
        <translation><numerusform>%n dosya, boyutuna bakılarak aynı sayıldı: hizmet daha fazlasını söylemiyor.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{before} and {after}: %n page(s), no difference.</source>
        <translation><numerusform>{before} ve {after}: %n sayfa, fark yok.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) shown</source>
        <translation><numerusform>%n fark gösteriliyor</numerusform></translation>
    </message>
    <message>
        <source>Compare with the book in a folder</source>
        <translation>Klasördeki kitapla karşılaştır</translation>
    </message>
    <message>
        <source>Compare with the book in a ZIP</source>
        <translation>ZIP içindeki kitapla karşılaştır</translation>
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation>ZIP arşivleri (*.zip)</translation>
    </message>
    <message>
        <source>comparison of {book}</source>
        <translation>{book} karşılaştırması</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>Sayfa (*.html)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Veri (*.json)</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Karşılaştırmayı kaydet</translation>
    </message>
    <message>
        <source>The comparison was saved as {name}.</source>
        <translation>Karşılaştırma kaydedildi: {name}.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Compare with</source>
        <translation>Şununla karşılaştır</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Dışa aktar</translation>
    </message>
    <message>
        <source>Swap before and after</source>
        <translation>Önce ile sonrayı yer değiştir</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Yeniden karşılaştır</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>karşılaştırılan</translation>
    </message>
    <message>
        <source>Folder of this computer…</source>
        <translation>Bu bilgisayardan klasör…</translation>
    </message>
    <message>
        <source>ZIP of this computer…</source>
        <translation>Bu bilgisayardan ZIP…</translation>
    </message>
    <message>
        <source>Stored book…</source>
        <translation>Depodaki kitap…</translation>
    </message>
    <message>
        <source>Page to print (HTML)…</source>
        <translation>Yazdırılacak sayfa (HTML)…</translation>
    </message>
    <message>
        <source>Data (JSON)…</source>
        <translation>Veri (JSON)…</translation>
    </message>
    <message>
        <source>See what differs in pages, activities, answers and files. Drop a folder or a ZIP here, or choose the other book.</source>
        <translation>Sayfalarda, etkinliklerde, yanıtlarda ve dosyalarda neyin farklı olduğunu görün. Buraya bir klasör ya da ZIP bırakın veya öteki kitabı seçin.</translation>
    </message>
    <message>
        <source>Compare {book} with another version</source>
        <translation>Başka bir sürümle karşılaştır: {book}</translation>
    </message>
    <message>
        <source>Choose a book…</source>
        <translation>Kitap seç…</translation>
    </message>
    <message>
        <source>Comparing the books …</source>
        <translation>Kitaplar karşılaştırılıyor …</translation>
    </message>
    <message>
        <source>Compare with another book…</source>
        <translation>Başka bir kitapla karşılaştır…</translation>
    </message>
    <message>
        <source>The books are the same</source>
        <translation>Kitaplar aynı</translation>
    </message>
</context>
<context>
    <name>ConfigPlace</name>
    <message>
        <source>Search titles, words, answers</source>
        <translation>Başlık, kelime, yanıt ara</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sayfa</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Etkinlik</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Resim</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Önceki yer</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Sonraki yer</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Değeri kopyala</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Yolu kopyala</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>Sayfada göster</translation>
    </message>
    <message>
        <source>Reading config.json …</source>
        <translation>config.json okunuyor …</translation>
    </message>
    <message>
        <source>Choose an activity first.</source>
        <translation>Önce bir etkinlik seçin.</translation>
    </message>
    <message>
        <source>This book's config.json names no pages.</source>
        <translation>Bu kitabın config.json dosyasında sayfa yok.</translation>
    </message>
    <message>
        <source>Line {line} · {pointer} · {size}</source>
        <translation>Satır {line} · {pointer} · {size}</translation>
    </message>
    <message>
        <source>More than {count} places</source>
        <translation>{count} yerden fazla</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation><numerusform>%n yer</numerusform></translation>
    </message>
    <message>
        <source>Not in the source</source>
        <translation>Kaynakta yok</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>The value was copied.</source>
        <translation>Değer kopyalandı.</translation>
    </message>
    <message>
        <source>The path was copied.</source>
        <translation>Yol kopyalandı.</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>unknown</source>
        <translation>bilinmiyor</translation>
    </message>
    <message>
        <source>a folder, or gone meanwhile</source>
        <translation>klasör ya da bu arada kaldırılmış</translation>
    </message>
    <message>
        <source>same size, perhaps the same</source>
        <translation>boyutu aynı, belki aynısı</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>farklı</translation>
    </message>
    <message>
        <source>differs, yours is newer</source>
        <translation>farklı, sizdeki daha yeni</translation>
    </message>
    <message>
        <source>differs, the stored one is newer</source>
        <translation>farklı, depodaki daha yeni</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Bu bilgisayarda</translation>
    </message>
    <message>
        <source>From the service</source>
        <translation>Hizmetten gelen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Fark</translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message>
        <source>Files that exist</source>
        <translation>Var olan dosyalar</translation>
    </message>
    <message>
        <source>Do the same with every file of this download, also with those to come</source>
        <translation>Bu indirmenin tüm dosyalarına aynısını uygula, sonradan gelenlere de</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Sonra karar ver</translation>
    </message>
    <message>
        <source>The files wait in the transfers, also when the program ends.</source>
        <translation>Dosyalar aktarımlarda bekler, program kapansa da.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Atla</translation>
    </message>
    <message>
        <source>Keep the file that is here (S)</source>
        <translation>Buradaki dosyayı koru (S)</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>İkisini de sakla</translation>
    </message>
    <message>
        <source>The new one gets a number (B)</source>
        <translation>Yenisine numara eklenir (B)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Değiştir</translation>
    </message>
    <message>
        <source>The file that is here goes for good (R)</source>
        <translation>Buradaki dosya kalıcı olarak silinir (R)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of this download have the name of a file that is there already.</source>
        <translation><numerusform>Bu indirmedeki %n dosyanın adını taşıyan bir dosya zaten var.</numerusform></translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Look and download</source>
        <translation>Bakma ve indirme</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Yükleme</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Kayıtlar</translation>
    </message>
    <message>
        <source>Delete and trash</source>
        <translation>Silme ve çöp kutusu</translation>
    </message>
    <message>
        <source>folders of the storage</source>
        <translation>deponun klasörleri</translation>
    </message>
    <message>
        <source>one tree a book, by the publisher's name</source>
        <translation>kitap başına bir ağaç, yayınevinin adıyla</translation>
    </message>
    <message>
        <source>one tree a book, by the publisher's number</source>
        <translation>kitap başına bir ağaç, yayınevinin numarasıyla</translation>
    </message>
    <message>
        <source>whole files and parts of them</source>
        <translation>dosyaların tümü ve parçaları</translation>
    </message>
    <message>
        <source>whole files only</source>
        <translation>yalnızca dosyanın tümü</translation>
    </message>
    <message>
        <source>List files</source>
        <translation>Dosya listesi</translation>
    </message>
    <message>
        <source>Open and download files</source>
        <translation>Dosya açma ve indirme</translation>
    </message>
    <message>
        <source>Links to the storage</source>
        <translation>Depoya bağlantılar</translation>
    </message>
    <message>
        <source>presigned: bytes come straight from there</source>
        <translation>imzalı: veriler doğrudan oradan gelir</translation>
    </message>
    <message>
        <source>Many links at once</source>
        <translation>Bir seferde çok bağlantı</translation>
    </message>
    <message>
        <source>small files start sooner</source>
        <translation>küçük dosyalar daha erken başlar</translation>
    </message>
    <message>
        <source>Bytes through the service</source>
        <translation>Hizmet üzerinden veri</translation>
    </message>
    <message>
        <source>Resume downloads</source>
        <translation>İndirmeyi sürdürme</translation>
    </message>
    <message>
        <source>A whole book as one file</source>
        <translation>Kitabın tümü tek dosya olarak</translation>
    </message>
    <message>
        <source>Covers by address</source>
        <translation>Adresle kapak</translation>
    </message>
    <message>
        <source>config.json by address</source>
        <translation>Adresle config.json</translation>
    </message>
    <message>
        <source>a folder for each; the newest is shown</source>
        <translation>her biri için bir klasör; en yenisi gösterilir</translation>
    </message>
    <message>
        <source>a number in the record</source>
        <translation>kayıtta bir numara</translation>
    </message>
    <message>
        <source>New books from an archive</source>
        <translation>Arşivden yeni kitap</translation>
    </message>
    <message>
        <source>Archives for books it has</source>
        <translation>Var olan kitaplara arşiv</translation>
    </message>
    <message>
        <source>Unpack in the background</source>
        <translation>Arka planda açma</translation>
    </message>
    <message>
        <source>Archives in pieces</source>
        <translation>Parça parça arşiv</translation>
    </message>
    <message>
        <source>a broken piece is sent again alone</source>
        <translation>bozulan parça tek başına yeniden gönderilir</translation>
    </message>
    <message>
        <source>Resume uploads</source>
        <translation>Yüklemeyi sürdürme</translation>
    </message>
    <message>
        <source>Versions of a book</source>
        <translation>Kitap sürümleri</translation>
    </message>
    <message>
        <source>the old version stays, or goes to the trash</source>
        <translation>eski sürüm kalır ya da çöp kutusuna gider</translation>
    </message>
    <message>
        <source>Replace keeps the old files</source>
        <translation>Değiştirme eski dosyaları korur</translation>
    </message>
    <message>
        <source>we keep a safety copy</source>
        <translation>biz güvenlik kopyası alırız</translation>
    </message>
    <message>
        <source>and hands none out: no safety copy can be kept</source>
        <translation>ve hiçbirini dışarı vermez: güvenlik kopyası alınamaz</translation>
    </message>
    <message>
        <source>Replace wipes first</source>
        <translation>Değiştirme önce siler</translation>
    </message>
    <message>
        <source>taken everywhere</source>
        <translation>her yerde kabul edilir</translation>
    </message>
    <message>
        <source>taken for book records, not for files</source>
        <translation>kitap kayıtları için kabul edilir, dosyalar için edilmez</translation>
    </message>
    <message>
        <source>List books</source>
        <translation>Kitapları listeleme</translation>
    </message>
    <message>
        <source>Books that belong to another</source>
        <translation>Başka kitaba bağlı kitaplar</translation>
    </message>
    <message>
        <source>New records</source>
        <translation>Yeni kayıt</translation>
    </message>
    <message>
        <source>Change records</source>
        <translation>Kayıt değiştirme</translation>
    </message>
    <message>
        <source>Change a title alone</source>
        <translation>Yalnızca başlığı değiştirme</translation>
    </message>
    <message>
        <source>Publishers of its own</source>
        <translation>Kendi yayınevi listesi</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API anahtarları</translation>
    </message>
    <message>
        <source>Deletes for good</source>
        <translation>Kalıcı olarak siler</translation>
    </message>
    <message>
        <source>Delete books</source>
        <translation>Kitap silme</translation>
    </message>
    <message>
        <source>we ask twice and offer a copy</source>
        <translation>biz iki kez sorar ve kopya öneririz</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Çöp kutusu</translation>
    </message>
    <message>
        <source>nothing new goes there</source>
        <translation>oraya yeni bir şey gitmez</translation>
    </message>
    <message>
        <source>Restore from the trash</source>
        <translation>Çöp kutusundan geri yükleme</translation>
    </message>
    <message>
        <source>Delete from the trash</source>
        <translation>Çöp kutusundan silme</translation>
    </message>
    <message>
        <source>Says how long deleted books are kept</source>
        <translation>Silinen kitapların saklama süresini bildirir</translation>
    </message>
    <message>
        <source>Takes a reason for deleting early</source>
        <translation>Erken silme için gerekçe alır</translation>
    </message>
    <message>
        <source>There is none: the API key does not end by itself.</source>
        <translation>Süre sınırı yok: API anahtarı kendiliğinden sona ermez.</translation>
    </message>
    <message>
        <source>It has ended. Sign in again.</source>
        <translation>Sona erdi. Yeniden oturum açın.</translation>
    </message>
    <message>
        <source>It is renewed by itself.</source>
        <translation>Kendiliğinden yenilenir.</translation>
    </message>
    <message>
        <source>Then you sign in again.</source>
        <translation>Sonra yeniden oturum açarsınız.</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>Sona erdi.</translation>
    </message>
    <message>
        <source>The service does not say when it ends.</source>
        <translation>Hizmet ne zaman sona ereceğini söylemiyor.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n gün</numerusform></translation>
    </message>
    <message>
        <source>Ends in {time}.</source>
        <translation>Kalan süre: {time}.</translation>
    </message>
    <message>
        <source>None in use. This service takes them everywhere.</source>
        <translation>Kullanılan yok. Bu hizmet her yerde kabul eder.</translation>
    </message>
    <message>
        <source>None in use. This service takes them for book records and uploads.</source>
        <translation>Kullanılan yok. Bu hizmet kitap kayıtları ve yüklemeler için kabul eder.</translation>
    </message>
    <message>
        <source>In use everywhere.</source>
        <translation>Her yerde kullanılıyor.</translation>
    </message>
    <message>
        <source>In use for book records; files are closed to it.</source>
        <translation>Kitap kayıtları için kullanılıyor; dosyalara erişemez.</translation>
    </message>
    <message>
        <source>In use for book records and uploads; files go with the token.</source>
        <translation>Kitap kayıtları ve yüklemeler için kullanılıyor; dosyalarda oturum belirteci geçerlidir.</translation>
    </message>
    <message>
        <source>Refused by the service. The password is used instead.</source>
        <translation>Hizmet reddetti. Yerine parola kullanılıyor.</translation>
    </message>
    <message>
        <source>E-mail and password</source>
        <translation>E-posta ve parola</translation>
    </message>
    <message>
        <source>E-mail and password, and an API key</source>
        <translation>E-posta ve parola, ayrıca API anahtarı</translation>
    </message>
    <message>
        <source>An API key</source>
        <translation>API anahtarı</translation>
    </message>
</context>
<context>
    <name>ConnectionPlace</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Calls itself</source>
        <translation>Kendine verdiği ad</translation>
    </message>
    <message>
        <source>Answers in</source>
        <translation>Yanıt süresi</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Bildirdiği durum</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>hiçbir şey</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Nasıl tanındı</translation>
    </message>
    <message>
        <source>knocking at its routes; it hides its description</source>
        <translation>yolları tek tek denenerek; tanımını gizliyor</translation>
    </message>
    <message>
        <source>its own description (OpenAPI)</source>
        <translation>kendi tanımıyla (OpenAPI)</translation>
    </message>
    <message>
        <source>Trouble with</source>
        <translation>Sorunlu</translation>
    </message>
    <message>
        <source>Trusts also</source>
        <translation>Ayrıca güvenilen</translation>
    </message>
    <message>
        <source>the keyring of this system, when that was ticked</source>
        <translation>işaretlendiyse bu sistemin anahtarlığı</translation>
    </message>
    <message>
        <source>memory only. {reason}</source>
        <translation>yalnızca bellek. {reason}</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kim</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>bilinmiyor</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Nasıl</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Belirteç</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API anahtarı</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Saklandığı yer</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>sağlıklı</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>aksıyor</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopyalandı.</translation>
    </message>
</context>
<context>
    <name>ConnectionView</name>
    <message>
        <source>Measure again</source>
        <translation>Yeniden ölç</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Metin olarak kopyala</translation>
    </message>
    <message>
        <source>Try the links again</source>
        <translation>Bağlantıları yeniden dene</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Hizmet</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Oturum</translation>
    </message>
    <message>
        <source>What this service can do</source>
        <translation>Bu hizmetin yapabildikleri</translation>
    </message>
    <message>
        <source>Sign in to a server to see what was found of it.</source>
        <translation>Hakkında neler bulunduğunu görmek için bir sunucuda oturum açın.</translation>
    </message>
    <message>
        <source>{host}: {reason}</source>
        <translation>{host}: {reason}</translation>
    </message>
    <message>
        <source>The storage can't be reached from here; files come through the service.</source>
        <translation>Depoya buradan ulaşılamıyor; dosyalar hizmet üzerinden gelir.</translation>
    </message>
    <message>
        <source>The service is being asked.</source>
        <translation>Hizmete soruluyor.</translation>
    </message>
</context>
<context>
    <name>ContentChanges</name>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Dosyaları göster</translation>
    </message>
    <message>
        <source>Content the same</source>
        <translation>İçerik aynı</translation>
    </message>
    <message>
        <source>Pages, activities and answers are what they are now.</source>
        <translation>Sayfalar, etkinlikler ve yanıtlar şimdiki gibi.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of content</source>
        <translation><numerusform>%n içerik değişikliği</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s): {pages}</source>
        <translation><numerusform>%n sayfa: {pages}</numerusform></translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Play</source>
        <translation>Oynat</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Konum</translation>
    </message>
    <message>
        <source>Begin again at the end</source>
        <translation>Bitince baştan başlat</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Sesi kapat</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Ses düzeyi</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Hız</translation>
    </message>
    <message>
        <source>Speed {factor}</source>
        <translation>Hız {factor}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Duraklat</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Sesi aç</translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message>
        <source>Copies kept on this computer</source>
        <translation>Bu bilgisayarda saklanan kopyalar</translation>
    </message>
    <message>
        <source>Upload again</source>
        <translation>Yeniden yükle</translation>
    </message>
    <message>
        <source>Remove copy…</source>
        <translation>Kopyayı kaldır…</translation>
    </message>
    <message>
        <source>Books that were deleted for good, fetched and checked before that. They stay until you remove them.</source>
        <translation>Kalıcı olarak silinmeden önce alınıp denetlenmiş kitaplar. Siz kaldırana dek kalırlar.</translation>
    </message>
    <message>
        <source>Select a copy first.</source>
        <translation>Önce bir kopya seçin.</translation>
    </message>
    <message>
        <source>A live book has this name.</source>
        <translation>Yayında bu adda bir kitap var.</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Remove the copy</source>
        <translation>Kopyayı kaldır</translation>
    </message>
    <message>
        <source>Keep offline</source>
        <translation>Çevrimdışı sakla</translation>
    </message>
</context>
<context>
    <name>CountCard</name>
    <message>
        <source>Show only these</source>
        <translation>Yalnızca bunları göster</translation>
    </message>
</context>
<context>
    <name>CredentialFields</name>
    <message>
        <source>Password</source>
        <translation>Parola</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API anahtarı</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Oturum açma yolu</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-posta</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Yazılanı gizle</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Yazılanı göster</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>anahtarlıkta saklı</translation>
    </message>
    <message>
        <source>This service takes keys everywhere; nothing else is needed.</source>
        <translation>Bu hizmet anahtarları her yerde kabul eder; başka bir şey gerekmez.</translation>
    </message>
    <message>
        <source>For files, this service wants e-mail and password beside the key.</source>
        <translation>Bu hizmet dosyalar için anahtarın yanında e-posta ve parola da ister.</translation>
    </message>
    <message>
        <source>Some services take keys for book records only; for files they want the password too.</source>
        <translation>Bazı hizmetler anahtarları yalnızca kitap kayıtları için kabul eder; dosyalar için parola da isterler.</translation>
    </message>
    <message>
        <source>your API key</source>
        <translation>API anahtarınız</translation>
    </message>
    <message>
        <source>your e-mail address</source>
        <translation>e-posta adresiniz</translation>
    </message>
    <message>
        <source>your password</source>
        <translation>parolanız</translation>
    </message>
    <message>
        <source>E-mail (if needed)</source>
        <translation>E-posta (gerekirse)</translation>
    </message>
    <message>
        <source>Password (if needed)</source>
        <translation>Parola (gerekirse)</translation>
    </message>
</context>
<context>
    <name>CrossGrid</name>
    <message>
        <source>{number} down</source>
        <translation>{number} yukarıdan aşağıya</translation>
    </message>
    <message>
        <source>{number} across</source>
        <translation>{number} soldan sağa</translation>
    </message>
    <message>
        <source>letter {at} of {count}</source>
        <translation>harf {at} / {count}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>boş</translation>
    </message>
</context>
<context>
    <name>DataPlayer</name>
    <message>
        <source>What the book says</source>
        <translation>Kitapta yazan</translation>
    </message>
    <message>
        <source>Readers don't know this type of activity. This is what the book says.</source>
        <translation>Okuyucular bu etkinlik türünü tanımaz. Kitapta yazan budur.</translation>
    </message>
    <message>
        <source>This activity has no type, so readers skip it. This is what the book says.</source>
        <translation>Bu etkinliğin türü yok; bu yüzden okuyucular onu atlar. Kitapta yazan budur.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation>Ayrıntılar</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Teknik ayrıntılar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>DifferenceInspector</name>
    <message>
        <source>Before</source>
        <translation>Önce</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sonra</translation>
    </message>
    <message>
        <source>Which book</source>
        <translation>Hangi kitap</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Oraya git</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kaynak</translation>
    </message>
    <message>
        <source>Show the place in config.json</source>
        <translation>config.json içindeki yeri göster</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Sayfa {number}</translation>
    </message>
    <message>
        <source>section {number}</source>
        <translation>bölüm {number}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Yer</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Özellik</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>JSON yolu</translation>
    </message>
    <message>
        <source>It is in {name}.</source>
        <translation>Yeri: {name}.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Dosyayı göster</translation>
    </message>
    <message>
        <source>Fetching both pictures …</source>
        <translation>İki resim de alınıyor …</translation>
    </message>
    <message>
        <source>Neither book has the file.</source>
        <translation>Dosya iki kitapta da yok.</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation>Farklar</translation>
    </message>
    <message>
        <source>Filter differences</source>
        <translation>Farkları süz</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tümünü göster</translation>
    </message>
    <message>
        <source>No difference fits the filter.</source>
        <translation>Süzgece uyan fark yok.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>{path} is missing.</source>
        <translation>{path} eksik.</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} boş.</translation>
    </message>
    <message>
        <source>{path} has {size} bytes instead of {sent}.</source>
        <translation>{path}: {sent} yerine {size} bayt.</translation>
    </message>
    <message>
        <source>{path} has other content.</source>
        <translation>{path} içeriği farklı.</translation>
    </message>
    <message>
        <source>{path} is there although it was not sent.</source>
        <translation>{path} gönderilmediği hâlde orada.</translation>
    </message>
    <message>
        <source>{count} more files differ.</source>
        <translation>{count} dosya daha farklı.</translation>
    </message>
    <message>
        <source>The service no longer had what was sent before the break, so the book is sent from its beginning.</source>
        <translation>Kesintiden önce gönderilenler artık hizmette yoktu; bu yüzden kitap baştan gönderiliyor.</translation>
    </message>
    <message>
        <source>The record's {names} could not be changed: {why}</source>
        <translation>Kayıtta değiştirilemeyenler: {names}. {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation><numerusform>%n fark</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n dosya</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation><numerusform>%n sayfa</numerusform></translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Eklenen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Kaldırılan</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Taşınan</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Değişen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Yanıtlar</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Resimler</translation>
    </message>
    <message>
        <source>Sounds and films</source>
        <translation>Sesler ve videolar</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dosyalar</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Etkinlik</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Yanıt</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Seçenek</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ses</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Kitap</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Kapak</translation>
    </message>
    <message>
        <source>Folder in paths</source>
        <translation>Yollardaki klasör</translation>
    </message>
    <message>
        <source>Title of the book</source>
        <translation>Kitabın başlığı</translation>
    </message>
    <message>
        <source>Options a question</source>
        <translation>Soru başına seçenek sayısı</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Renk</translation>
    </message>
    <message>
        <source>Place and size</source>
        <translation>Yer ve boyut</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Oyun</translation>
    </message>
    <message>
        <source>Words of a group</source>
        <translation>Grubun kelimeleri</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Başlık metni</translation>
    </message>
    <message>
        <source>Part of the page shown</source>
        <translation>Sayfanın gösterilen kısmı</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Resim</translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation>Doğru yanıt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Seviye</translation>
    </message>
    <message>
        <source>Word to match</source>
        <translation>Eşleştirilecek kelime</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modül</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sayfa</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Sayfa numarası</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>Sayfa numaraları</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Yayınevi</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Soru</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bölüm</translation>
    </message>
    <message>
        <source>Picture of the activity</source>
        <translation>Etkinliğin resmi</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bölümler</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Cümle</translation>
    </message>
    <message>
        <source>Text of an answer</source>
        <translation>Yanıt metni</translation>
    </message>
    <message>
        <source>Times of the spoken words</source>
        <translation>Okunan kelimelerin zamanlaması</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Başlık</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Kelime</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kelimeler</translation>
    </message>
    <message>
        <source>Section {number}</source>
        <translation>Bölüm {number}</translation>
    </message>
    <message>
        <source>{thing} added</source>
        <translation>{thing} eklendi</translation>
    </message>
    <message>
        <source>{thing} removed</source>
        <translation>{thing} kaldırıldı</translation>
    </message>
    <message>
        <source>{thing} moved</source>
        <translation>{thing} taşındı</translation>
    </message>
    <message>
        <source>{thing}: order changed</source>
        <translation>{thing}: sıra değişti</translation>
    </message>
    <message>
        <source>{thing} changed</source>
        <translation>{thing} değişti</translation>
    </message>
    <message>
        <source>from page {before} to page {after}</source>
        <translation>{before}. sayfadan {after}. sayfaya</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Sayfa {number}</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Oyunlar</translation>
    </message>
    <message>
        <source>Karaoke</source>
        <translation>Karaoke</translation>
    </message>
    <message>
        <source>The whole book</source>
        <translation>Kitabın tümü</translation>
    </message>
    <message>
        <source>added</source>
        <translation>eklendi</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>kaldırıldı</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>değişti</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>yeniden adlandırıldı</translation>
    </message>
    <message>
        <source>{differences} on {pages}</source>
        <translation>{differences} ({pages})</translation>
    </message>
    <message>
        <source>The books are the same</source>
        <translation>Kitaplar aynı</translation>
    </message>
    <message>
        <source>Two books compared</source>
        <translation>İki kitabın karşılaştırması</translation>
    </message>
    <message>
        <source>The books are the same.</source>
        <translation>Kitaplar aynı.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Önce</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sonra</translation>
    </message>
</context>
<context>
    <name>Dragging</name>
    <message numerus="yes">
        <source>Fetching %n file(s) to drag them…</source>
        <translation><numerusform>Sürüklemek için %n dosya alınıyor…</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Ready: drag %n file(s) again.</source>
        <translation><numerusform>Hazır: %n dosyayı yeniden sürükleyin.</numerusform></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Fetching: {done} of {total} files</source>
        <translation>Alınıyor: {done} / {total} dosya</translation>
    </message>
    <message>
        <source>Save to…</source>
        <translation>Şuraya kaydet…</translation>
    </message>
</context>
<context>
    <name>DropPlayer</name>
    <message>
        <source>Words</source>
        <translation>Kelimeler</translation>
    </message>
    <message>
        <source>Space takes and puts down, arrows move, Delete clears</source>
        <translation>Boşluk tuşu alır ve bırakır, ok tuşları gezdirir, Delete temizler</translation>
    </message>
    <message>
        <source>already used</source>
        <translation>kullanıldı</translation>
    </message>
    <message>
        <source>Place {number} of {count}</source>
        <translation>Yer {number} / {count}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>boş</translation>
    </message>
    <message>
        <source>“{word}” taken: choose a place.</source>
        <translation>“{word}” alındı: bir yer seçin.</translation>
    </message>
    <message>
        <source>“{word}” lies in place {number}.</source>
        <translation>“{word}” {number}. yerde duruyor.</translation>
    </message>
    <message>
        <source>“{word}” is back among the words.</source>
        <translation>“{word}” kelimelerin arasına döndü.</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop folders or ZIP archives to upload them</source>
        <translation>Yüklemek için klasörleri ya da ZIP arşivlerini buraya bırakın</translation>
    </message>
</context>
<context>
    <name>Edge</name>
    <message>
        <source>Height of the film</source>
        <translation>Filmin yüksekliği</translation>
    </message>
    <message>
        <source>Drag to make the film larger or smaller (Up, Down)</source>
        <translation>Filmi büyütmek veya küçültmek için sürükleyin (Yukarı, Aşağı)</translation>
    </message>
</context>
<context>
    <name>ElementInspector</name>
    <message>
        <source>About the chosen element</source>
        <translation>Seçilen öğe hakkında</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Yanıtlar</translation>
    </message>
    <message>
        <source>LMS ok</source>
        <translation>LMS'ye uygun</translation>
    </message>
    <message>
        <source>not in the LMS</source>
        <translation>LMS'de yok</translation>
    </message>
    <message>
        <source>LMS: {sentence}</source>
        <translation>LMS: {sentence}</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} was not published</source>
        <translation>{name} yayımlanmadı</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Bir sorun çıktı</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again; the log has the details.</source>
        <translation>Hiçbir şey değişmedi. Yeniden deneyin; ayrıntılar günlükte.</translation>
    </message>
    <message>
        <source>{host} can't be reached</source>
        <translation>{host} sunucusuna ulaşılamıyor</translation>
    </message>
    <message>
        <source>{reason} Nothing was changed. Check the address and the network, then try again.</source>
        <translation>{reason} Hiçbir şey değişmedi. Adresi ve ağı kontrol edip yeniden deneyin.</translation>
    </message>
    <message>
        <source>{host} is not a Dream Central Storage</source>
        <translation>{host} bir Dream Central Storage değil</translation>
    </message>
    <message>
        <source>Something answered there, but not the service's API. Check the address; it often ends in a port or /api.</source>
        <translation>Oradan bir yanıt geldi, ama hizmetin API'sinden değil. Adresi kontrol edin; çoğu zaman bir port numarasıyla ya da /api ile biter.</translation>
    </message>
    <message>
        <source>Sign-in was refused</source>
        <translation>Oturum açma reddedildi</translation>
    </message>
    <message>
        <source>The e-mail address or the password is not right. Nothing was changed.</source>
        <translation>E-posta adresi ya da parola doğru değil. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>You are not allowed to do that</source>
        <translation>Buna izniniz yok</translation>
    </message>
    <message>
        <source>The service refused: {detail}. Nothing was changed.</source>
        <translation>Hizmet reddetti: {detail}. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>That is no longer there</source>
        <translation>Artık orada değil</translation>
    </message>
    <message>
        <source>The service does not have it any more: {detail}. Refresh the view to see what it has.</source>
        <translation>Bu artık hizmette yok: {detail}. Elinde ne olduğunu görmek için görünümü yenileyin.</translation>
    </message>
    <message>
        <source>The service has something else there</source>
        <translation>Hizmette orada başka bir şey var</translation>
    </message>
    <message>
        <source>{detail} Nothing was changed.</source>
        <translation>{detail} Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>The service refused the request</source>
        <translation>Hizmet isteği reddetti</translation>
    </message>
    <message>
        <source>It said: {detail}. Nothing was changed.</source>
        <translation>Söylediği: {detail}. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>This service can't do that</source>
        <translation>Bu hizmet bunu yapamaz</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>The service failed</source>
        <translation>Hizmette hata oluştu</translation>
    </message>
    <message>
        <source>It answered with an internal error ({status}). Try again in a moment; if it stays, tell its administrator.</source>
        <translation>İç hata ({status}) bildirdi. Biraz sonra yeniden deneyin; sürerse hizmetin yöneticisine haber verin.</translation>
    </message>
    <message>
        <source>It is not known whether that worked</source>
        <translation>İşlemin olup olmadığı bilinmiyor</translation>
    </message>
    <message>
        <source>The service stopped answering after it got the request. Look at what it has before you try again.</source>
        <translation>Hizmet, isteği aldıktan sonra yanıt vermedi. Yeniden denemeden önce elinde ne olduğuna bakın.</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>Bağlantı koptu</translation>
    </message>
    <message>
        <source>{done} of {total} bytes had arrived. What is there is kept; retry goes on.</source>
        <translation>{done} / {total} bayt gelmişti. Gelenler saklanır; yeniden deneyince kaldığı yerden sürer.</translation>
    </message>
    <message>
        <source>{name} did not arrive whole</source>
        <translation>{name} eksik geldi</translation>
    </message>
    <message>
        <source>What had come of “{name}” did not fit what the service has now, so it was brought anew.</source>
        <translation>“{name}” dosyasından gelmiş olan, hizmette şimdi olana uymuyordu; bu yüzden yeniden indirildi.</translation>
    </message>
    <message>
        <source>{reason} The file was not put in place. Try again.</source>
        <translation>{reason} Dosya yerine konmadı. Yeniden deneyin.</translation>
    </message>
    <message>
        <source>The download link has expired</source>
        <translation>İndirme bağlantısının süresi doldu</translation>
    </message>
    <message>
        <source>A new one is asked for on retry.</source>
        <translation>Yeniden deneyince yenisi istenir.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Disk dolu</translation>
    </message>
    <message>
        <source>{needed} bytes are needed in {folder}, {free} are free. Make room, then try again.</source>
        <translation>Gereken yer: {needed} bayt, boş yer: {free} bayt ({folder}). Yer açıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>{folder} can't be written to</source>
        <translation>Bu klasöre yazılamıyor: {folder}</translation>
    </message>
    <message>
        <source>{reason} Choose another folder.</source>
        <translation>{reason} Başka bir klasör seçin.</translation>
    </message>
    <message>
        <source>A name was refused</source>
        <translation>Bir ad kabul edilmedi</translation>
    </message>
    <message>
        <source>“{name}” can't be used as a file name here: {reason}. Nothing was written.</source>
        <translation>“{name}” burada dosya adı olarak kullanılamaz: {reason}. Hiçbir şey yazılmadı.</translation>
    </message>
    <message>
        <source>{name} changed while it was read</source>
        <translation>{name} okunurken değişti</translation>
    </message>
    <message>
        <source>Nothing was sent with it. Close the program that writes it, then try again.</source>
        <translation>Bununla hiçbir şey gönderilmedi. Dosyaya yazan programı kapatıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>{name} can't be read</source>
        <translation>{name} okunamıyor</translation>
    </message>
    <message>
        <source>{reason} Nothing was changed.</source>
        <translation>{reason} Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>{name} is not a usable book</source>
        <translation>{name} kullanılabilir bir kitap değil</translation>
    </message>
    <message>
        <source>This link leads nowhere</source>
        <translation>Bu bağlantı hiçbir yere çıkmıyor</translation>
    </message>
    <message>
        <source>The link leads to another server</source>
        <translation>Bağlantı başka bir sunucuya gidiyor</translation>
    </message>
    <message>
        <source>It leads to {server}. Sign in there to open it, or close this to stay where you are.</source>
        <translation>Gittiği sunucu: {server}. Açmak için orada oturum açın ya da bulunduğunuz yerde kalmak için bunu kapatın.</translation>
    </message>
    <message>
        <source>{name} can't be restored while a live book has its name. This service would put the old files over the live ones first and only then refuse. Delete or rename the live book, then restore.</source>
        <translation>{name} geri yüklenemez: yayında aynı adda bir kitap var. Bu hizmet önce eski dosyaları yayındakilerin üzerine yazar, ancak ondan sonra reddeder. Yayındaki kitabı silip ya da yeniden adlandırıp öyle geri yükleyin.</translation>
    </message>
    <message>
        <source>{name} can't be deleted for good while a live book has its name. This service would remove the live book's record along with the old files. Delete or rename the live book first.</source>
        <translation>{name} kalıcı olarak silinemez: yayında aynı adda bir kitap var. Bu hizmet eski dosyalarla birlikte yayındaki kitabın kaydını da siler. Önce yayındaki kitabı silin ya da yeniden adlandırın.</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again.</source>
        <translation>Oturum sona erdi. Yeniden oturum açın.</translation>
    </message>
    <message>
        <source>It can't be read to its end.</source>
        <translation>Sonuna kadar okunamıyor.</translation>
    </message>
    <message>
        <source>It can't be opened.</source>
        <translation>Açılamıyor.</translation>
    </message>
    <message>
        <source>This service does not offer it.</source>
        <translation>Bu hizmet bunu sunmuyor.</translation>
    </message>
    <message>
        <source>Here an API key opens book records only. Sign in with e-mail and password as well.</source>
        <translation>Burada API anahtarı yalnızca kitap kayıtlarını açar. E-posta ve parolayla da oturum açın.</translation>
    </message>
    <message>
        <source>This service lists no books.</source>
        <translation>Bu hizmet kitapları listelemez.</translation>
    </message>
    <message>
        <source>On this service no book belongs to another.</source>
        <translation>Bu hizmette hiçbir kitap başka bir kitaba bağlı değil.</translation>
    </message>
    <message>
        <source>This service takes no new book records.</source>
        <translation>Bu hizmet yeni kitap kaydı almaz.</translation>
    </message>
    <message>
        <source>This service does not let a book's record be changed.</source>
        <translation>Bu hizmet kitap kaydının değiştirilmesine izin vermez.</translation>
    </message>
    <message>
        <source>This service does not let a title be changed on its own.</source>
        <translation>Bu hizmet başlığın tek başına değiştirilmesine izin vermez.</translation>
    </message>
    <message>
        <source>This service does not let books be deleted.</source>
        <translation>Bu hizmet kitapların silinmesine izin vermez.</translation>
    </message>
    <message>
        <source>Deleted books go to the trash first.</source>
        <translation>Silinen kitaplar önce çöp kutusuna gider.</translation>
    </message>
    <message>
        <source>This service does not list the files of a book.</source>
        <translation>Bu hizmet bir kitabın dosya listesini vermez.</translation>
    </message>
    <message>
        <source>This service lists the files of a book but does not hand them out.</source>
        <translation>Bu hizmet bir kitabın dosya listesini verir, ama dosyaları vermez.</translation>
    </message>
    <message>
        <source>This service gives no links to files.</source>
        <translation>Bu hizmet dosyalara bağlantı vermez.</translation>
    </message>
    <message>
        <source>This service does not pass the bytes of files through itself.</source>
        <translation>Bu hizmet dosya verilerini kendi üzerinden aktarmaz.</translation>
    </message>
    <message>
        <source>This service gives one link at a time.</source>
        <translation>Bu hizmet her seferinde tek bağlantı verir.</translation>
    </message>
    <message>
        <source>This service has no address for covers.</source>
        <translation>Bu hizmette kapaklar için adres yok.</translation>
    </message>
    <message>
        <source>This service has no address for a book's config.json.</source>
        <translation>Bu hizmette bir kitabın config.json dosyası için adres yok.</translation>
    </message>
    <message>
        <source>This service can't go on in the middle of a file; downloads start over.</source>
        <translation>Bu hizmet dosyanın ortasından sürdüremez; indirmeler baştan başlar.</translation>
    </message>
    <message>
        <source>This service does not pack a book into one download.</source>
        <translation>Bu hizmet bir kitabı tek indirme olarak paketlemez.</translation>
    </message>
    <message>
        <source>This service takes no archives for books it has.</source>
        <translation>Bu hizmet, elindeki kitaplar için arşiv almaz.</translation>
    </message>
    <message>
        <source>This service needs the book's record before its archive.</source>
        <translation>Bu hizmete arşivden önce kitabın kaydı gerekir.</translation>
    </message>
    <message>
        <source>This service unpacks archives while the upload waits.</source>
        <translation>Bu hizmet arşivleri yükleme beklerken açar.</translation>
    </message>
    <message>
        <source>This service takes an archive only in one piece.</source>
        <translation>Bu hizmet arşivi yalnızca tek parça olarak alır.</translation>
    </message>
    <message>
        <source>This service can't go on in the middle of an archive; uploads start over.</source>
        <translation>Bu hizmet arşivin ortasından sürdüremez; yüklemeler baştan başlar.</translation>
    </message>
    <message>
        <source>This service keeps no versions of a book.</source>
        <translation>Bu hizmet kitap sürümlerini tutmaz.</translation>
    </message>
    <message>
        <source>This service keeps no list of publishers; they are taken from the books.</source>
        <translation>Bu hizmet yayınevi listesi tutmaz; yayınevleri kitaplardan alınır.</translation>
    </message>
    <message>
        <source>This service has no API keys.</source>
        <translation>Bu hizmette API anahtarı yok.</translation>
    </message>
    <message>
        <source>This service has no trash.</source>
        <translation>Bu hizmette çöp kutusu yok.</translation>
    </message>
    <message>
        <source>This service can't bring deleted books back.</source>
        <translation>Bu hizmet silinen kitapları geri getiremez.</translation>
    </message>
    <message>
        <source>This service has no trash to empty.</source>
        <translation>Bu hizmette boşaltılacak çöp kutusu yok.</translation>
    </message>
    <message>
        <source>This service does not say how long deleted books are kept.</source>
        <translation>Bu hizmet silinen kitapların ne kadar saklandığını söylemez.</translation>
    </message>
    <message>
        <source>This service asks for no reason.</source>
        <translation>Bu hizmet gerekçe istemez.</translation>
    </message>
    <message>
        <source>That is not an address of a server.</source>
        <translation>Bu bir sunucu adresi değil.</translation>
    </message>
    <message>
        <source>This service takes no API keys. Sign in with e-mail and password.</source>
        <translation>Bu hizmet API anahtarı kabul etmez. E-posta ve parolayla oturum açın.</translation>
    </message>
    <message>
        <source>The API key is not accepted.</source>
        <translation>API anahtarı kabul edilmiyor.</translation>
    </message>
    <message>
        <source>The connection was refused; nothing listens at that address and port.</source>
        <translation>Bağlantı reddedildi; bu adres ve portta dinleyen bir şey yok.</translation>
    </message>
    <message>
        <source>There is no computer of that name.</source>
        <translation>Bu adda bir bilgisayar yok.</translation>
    </message>
    <message>
        <source>The network has no way there.</source>
        <translation>Ağ üzerinden oraya yol yok.</translation>
    </message>
    <message>
        <source>Its certificate is not trusted, so the connection is not safe.</source>
        <translation>Sertifikası güvenilir değil; bu yüzden bağlantı güvenli değil.</translation>
    </message>
    <message>
        <source>It does not speak a secure connection (https) at that port.</source>
        <translation>O portta güvenli bağlantı (https) kurmuyor.</translation>
    </message>
    <message>
        <source>The proxy between you and the service refused or failed.</source>
        <translation>Sizinle hizmet arasındaki vekil sunucu reddetti ya da hata verdi.</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>Zamanında yanıt vermedi.</translation>
    </message>
    <message>
        <source>It closed the connection before it had answered.</source>
        <translation>Yanıt vermeden bağlantıyı kapattı.</translation>
    </message>
    <message>
        <source>The address is not one that can be called.</source>
        <translation>Bu adrese bağlanılamaz.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Bağlantı kurulamadı.</translation>
    </message>
    <message>
        <source>A proxy in front of the service takes no uploads of this size. Nothing was changed. The administrator can raise its limit (in nginx client_max_body_size).</source>
        <translation>Hizmetin önündeki vekil sunucu bu boyutta yükleme kabul etmiyor. Hiçbir şey değişmedi. Yönetici sınırı yükseltebilir (nginx'te client_max_body_size).</translation>
    </message>
    <message>
        <source>The service does not accept the session any more. Sign in again.</source>
        <translation>Hizmet bu oturumu artık kabul etmiyor. Yeniden oturum açın.</translation>
    </message>
    <message>
        <source>This service does not allow that kind of request.</source>
        <translation>Bu hizmet bu tür isteğe izin vermez.</translation>
    </message>
    <message>
        <source>It has too much to do for you right now. Wait a minute, then retry.</source>
        <translation>Hizmet şu an isteklerinize yetişemiyor. Bir dakika bekleyip yeniden deneyin.</translation>
    </message>
    <message>
        <source>This service has no such function.</source>
        <translation>Bu hizmette böyle bir işlev yok.</translation>
    </message>
    <message>
        <source>The service does not understand the sign-in: {detail}. Nothing was changed.</source>
        <translation>Hizmet oturum açma isteğini anlamıyor: {detail}. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>It is out of reach.</source>
        <translation>Ulaşılamıyor.</translation>
    </message>
    <message>
        <source>A sign-in of this service ends after {minutes} minutes, and the upload takes longer. Nothing was changed. Sign in with an API key beside the password, where the service has them, or use a faster line.</source>
        <translation>Bu hizmette oturum {minutes} dakika sonra sona erer, yükleme ise daha uzun sürer. Hiçbir şey değişmedi. Hizmette varsa parolanın yanında bir API anahtarıyla oturum açın ya da daha hızlı bir bağlantı kullanın.</translation>
    </message>
    <message>
        <source>The service took the archive but does not say which book it made of it. Look at what it has.</source>
        <translation>Hizmet arşivi aldı, ama hangi kitabı oluşturduğunu söylemiyor. Elinde ne olduğuna bakın.</translation>
    </message>
    <message>
        <source>This service lets only the title of a book be changed.</source>
        <translation>Bu hizmet kitabın yalnızca başlığının değiştirilmesine izin verir.</translation>
    </message>
    <message>
        <source>Something else than the object store answers there.</source>
        <translation>Oradan yanıt veren, nesne deposu değil.</translation>
    </message>
    <message>
        <source>It is not a readable certificate file (PEM).</source>
        <translation>Okunabilir bir sertifika dosyası (PEM) değil.</translation>
    </message>
    <message>
        <source>It has another size than the service names.</source>
        <translation>Boyutu hizmetin bildirdiğinden farklı.</translation>
    </message>
    <message>
        <source>Its checksum is not the one the service names.</source>
        <translation>Sağlama toplamı hizmetin bildirdiğiyle aynı değil.</translation>
    </message>
    <message>
        <source>This service deletes for good; there is no trash to bring it back from.</source>
        <translation>Bu hizmet kalıcı olarak siler; geri getirilebileceği bir çöp kutusu yok.</translation>
    </message>
    <message>
        <source>The results of earlier checks can't be used.</source>
        <translation>Önceki denetimlerin sonuçları kullanılamıyor.</translation>
    </message>
    <message>
        <source>What is ignored can't be kept there.</source>
        <translation>Yok sayılanların listesi oraya kaydedilemiyor.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Çok büyük.</translation>
    </message>
    <message>
        <source>It can't be unpacked here.</source>
        <translation>Burada açılamıyor.</translation>
    </message>
    <message>
        <source>Only a folder can be mended; unpack the archive first.</source>
        <translation>Yalnızca bir klasör onarılabilir; önce arşivi açın.</translation>
    </message>
    <message>
        <source>Nothing was mended. Look again.</source>
        <translation>Hiçbir şey onarılmadı. Yeniden bakın.</translation>
    </message>
    <message>
        <source>It can't be read.</source>
        <translation>Okunamıyor.</translation>
    </message>
    <message>
        <source>The file was not mended.</source>
        <translation>Dosya onarılmadı.</translation>
    </message>
    <message>
        <source>The disk says: </source>
        <translation>Diskin bildirdiği: </translation>
    </message>
    <message>
        <source>Sending takes about {needed} minutes on this line, but a sign-in lasts {life}. The service may refuse the book after its last byte.</source>
        <translation>Bu hatta gönderim yaklaşık {needed} dakika sürer, oturum ise {life} dakika geçerlidir. Hizmet, son bayttan sonra kitabı reddedebilir.</translation>
    </message>
    <message>
        <source>It is too large to be read at once.</source>
        <translation>Tek seferde okunamayacak kadar büyük.</translation>
    </message>
    <message>
        <source>Its content differs from what the service announced; the live book was not touched.</source>
        <translation>İçeriği hizmetin bildirdiğinden farklı; yayındaki kitaba dokunulmadı.</translation>
    </message>
    <message>
        <source>The safety copy is no longer complete.</source>
        <translation>Güvenlik kopyası artık tam değil.</translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation>Orada değil.</translation>
    </message>
    <message>
        <source>It would unpack to hundreds of times its own size, as no book does.</source>
        <translation>Açılınca kendi boyutunun yüzlerce katına çıkar; hiçbir kitap böyle olmaz.</translation>
    </message>
    <message>
        <source>It is not a ZIP archive, or its directory of files is damaged.</source>
        <translation>ZIP arşivi değil ya da içindeki dosya dizini bozuk.</translation>
    </message>
    <message>
        <source>The report was not written.</source>
        <translation>Rapor yazılmadı.</translation>
    </message>
    <message>
        <source>There is no publisher “{publisher}” on {server}.</source>
        <translation>{server} sunucusunda “{publisher}” adlı bir yayınevi yok.</translation>
    </message>
    <message>
        <source>There is no book “{book}” of {publisher} on {server}; it is gone or was given another name.</source>
        <translation>{server} sunucusunda {publisher} yayınevinin “{book}” adlı bir kitabı yok; kaldırılmış ya da yeniden adlandırılmış.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Önce oturum açın.</translation>
    </message>
    <message>
        <source>The list of its files can't be read. Keep it offline again.</source>
        <translation>Dosya listesi okunamıyor. Kitabı yeniden çevrimdışı saklayın.</translation>
    </message>
    <message>
        <source>It can't be written.</source>
        <translation>Yazılamıyor.</translation>
    </message>
    <message>
        <source>It changed while it was being fetched.</source>
        <translation>Alınırken değişti.</translation>
    </message>
    <message>
        <source>The offline copy does not have “{detail}”. It is fetched when the service is back.</source>
        <translation>Çevrimdışı kopyada “{detail}” yok. Hizmet geri gelince alınır.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Oturum açılmadı.</translation>
    </message>
    <message>
        <source>The service no longer had what was sent before the break, so the book is sent from its beginning.</source>
        <translation>Kesintiden önce gönderilenler artık hizmette yoktu; bu yüzden kitap baştan gönderiliyor.</translation>
    </message>
    <message>
        <source>Other books of this service lie inside {name}: {children}. Replacing it would delete their files. Nothing was changed.</source>
        <translation>Bu hizmetin başka kitapları {name} içinde duruyor: {children}. Değiştirme onların dosyalarını silerdi. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>The index of the search can't be used.</source>
        <translation>Arama dizini kullanılamıyor.</translation>
    </message>
    <message>
        <source>Some settings were damaged and are back to their defaults.</source>
        <translation>Bazı ayarlar bozulmuştu ve varsayılana döndü.</translation>
    </message>
    <message>
        <source>The settings were damaged. They were set aside, and the defaults are used.</source>
        <translation>Ayarlar bozulmuştu. Kenara ayrıldılar, varsayılanlar kullanılıyor.</translation>
    </message>
    <message>
        <source>The settings can't be read; this run uses the defaults.</source>
        <translation>Ayarlar okunamıyor; bu çalıştırmada varsayılanlar kullanılıyor.</translation>
    </message>
    <message>
        <source>The settings are damaged; this run uses the defaults.</source>
        <translation>Ayarlar bozuk; bu çalıştırmada varsayılanlar kullanılıyor.</translation>
    </message>
    <message>
        <source>The list of transfers can't be written.</source>
        <translation>Aktarım listesi yazılamıyor.</translation>
    </message>
    <message>
        <source>Another window of this program works with its transfers.</source>
        <translation>Aktarımlarla bu programın başka bir penceresi çalışıyor.</translation>
    </message>
    <message>
        <source>The list of transfers can't be opened.</source>
        <translation>Aktarım listesi açılamıyor.</translation>
    </message>
    <message>
        <source>The disk is read-only.</source>
        <translation>Disk salt okunur.</translation>
    </message>
    <message>
        <source>You may not write there.</source>
        <translation>Oraya yazma izniniz yok.</translation>
    </message>
    <message>
        <source>Something else has that name.</source>
        <translation>Bu ad başka bir şeye ait.</translation>
    </message>
    <message>
        <source>A file stands where a folder is needed.</source>
        <translation>Klasör gereken yerde bir dosya var.</translation>
    </message>
    <message>
        <source>A folder stands where a file is needed.</source>
        <translation>Dosya gereken yerde bir klasör var.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Artık orada değil.</translation>
    </message>
    <message>
        <source>The names are too long for this disk.</source>
        <translation>Adlar bu disk için çok uzun.</translation>
    </message>
    <message>
        <source>The disk reports an error.</source>
        <translation>Disk hata bildiriyor.</translation>
    </message>
    <message>
        <source>Transfers with this service go on by themselves once you are signed in to it.</source>
        <translation>Oturum açtığınızda bu hizmetle aktarımlar kendiliğinden sürer.</translation>
    </message>
    <message>
        <source>This program was started without the means to publish.</source>
        <translation>Bu program yayımlama olanağı olmadan başlatıldı.</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark; the service refuses it.</source>
        <translation>Dosya bayt sırası işaretiyle (BOM) başlıyor; hizmet bunu reddeder.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Boş.</translation>
    </message>
    <message>
        <source>A book has no place called “{word}”.</source>
        <translation>Kitaplarda “{word}” adlı bir yer yok.</translation>
    </message>
    <message>
        <source>It is longer than any link.</source>
        <translation>Bir bağlantı için fazla uzun.</translation>
    </message>
    <message>
        <source>It holds characters that no link may hold.</source>
        <translation>İçinde bağlantılarda bulunamayacak karakterler var.</translation>
    </message>
    <message>
        <source>Only links that begin with dcsbrowser:// lead somewhere in this program.</source>
        <translation>Bu programda yalnızca dcsbrowser:// ile başlayan bağlantılar bir yere çıkar.</translation>
    </message>
    <message>
        <source>Two slashes belong behind dcsbrowser: – dcsbrowser://server/publisher/book.</source>
        <translation>dcsbrowser: sonrasında iki eğik çizgi gelmeli – dcsbrowser://sunucu/yayınevi/kitap.</translation>
    </message>
    <message>
        <source>It names no server: dcsbrowser://server/publisher/book is how one begins.</source>
        <translation>Sunucu belirtilmemiş: bağlantı dcsbrowser://sunucu/yayınevi/kitap gibi başlar.</translation>
    </message>
    <message>
        <source>What stands behind # must be a JSON pointer: it begins with a slash.</source>
        <translation># işaretinden sonra bir JSON yolu gelmeli: eğik çizgiyle başlar.</translation>
    </message>
    <message>
        <source>It names no publisher and book.</source>
        <translation>Yayınevi ve kitap belirtilmemiş.</translation>
    </message>
    <message>
        <source>Too much stands behind “{word}”.</source>
        <translation>“{word}” sonrasında fazladan bir şey var.</translation>
    </message>
    <message>
        <source>A page belongs behind “{word}”.</source>
        <translation>“{word}” sonrasında bir sayfa gelmeli.</translation>
    </message>
    <message>
        <source>The path of a file can't lead out of its book.</source>
        <translation>Bir dosyanın yolu, kitabının dışına çıkamaz.</translation>
    </message>
    <message>
        <source>A number belongs behind “{word}”.</source>
        <translation>“{word}” sonrasında bir sayı gelmeli.</translation>
    </message>
    <message>
        <source>It is not JSON: </source>
        <translation>JSON değil: </translation>
    </message>
    <message>
        <source>It is nested deeper than any book.</source>
        <translation>Hiçbir kitapta olmayacak kadar derin iç içe geçmiş.</translation>
    </message>
    <message>
        <source>It holds a number nobody can read.</source>
        <translation>İçinde kimsenin okuyamayacağı bir sayı var.</translation>
    </message>
</context>
<context>
    <name>FieldPlayer</name>
    <message>
        <source>Click or Space shows an answer; or write it</source>
        <translation>Tıklama ya da boşluk tuşu yanıtı gösterir; ya da yanıtı yazın</translation>
    </message>
    <message>
        <source>Area {number} of {count}</source>
        <translation>Alan {number} / {count}</translation>
    </message>
    <message>
        <source>answer shown</source>
        <translation>yanıt gösterildi</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>boş</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files</source>
        <translation>Dosyalar</translation>
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Değiştirilme</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation><numerusform>%Ln dosya</numerusform></translation>
    </message>
    <message>
        <source>folder</source>
        <translation>klasör</translation>
    </message>
    <message>
        <source>file</source>
        <translation>dosya</translation>
    </message>
</context>
<context>
    <name>FilesPlace</name>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tüm dosyalar</translation>
    </message>
    <message>
        <source>This book lies on this computer.</source>
        <translation>Bu kitap bu bilgisayarda duruyor.</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Kopyalandı: {text}</translation>
    </message>
    <message>
        <source>Link copied. Anyone can open it until {time}.</source>
        <translation>Bağlantı kopyalandı. Herkes açabilir; geçerlilik sonu: {time}.</translation>
    </message>
    <message>
        <source>No program of this computer opens such a file.</source>
        <translation>Bu bilgisayarda böyle bir dosyayı açan program yok.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Bu dosya boş.</translation>
    </message>
    <message>
        <source>This picture can't be shown: {reason}</source>
        <translation>Bu resim gösterilemiyor: {reason}</translation>
    </message>
    <message>
        <source>There is no preview for this kind of file.</source>
        <translation>Bu tür dosyalar için önizleme yok.</translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <source>Up one folder</source>
        <translation>Üst klasöre çık</translation>
    </message>
    <message>
        <source>Filter this folder</source>
        <translation>Bu klasörde süz</translation>
    </message>
    <message>
        <source>This is the book's top folder.</source>
        <translation>Kitabın en üst klasöründesiniz.</translation>
    </message>
    <message>
        <source>Reading the list of files…</source>
        <translation>Dosya listesi okunuyor…</translation>
    </message>
    <message>
        <source>“{path}” is not in this book (any more).</source>
        <translation>“{path}” bu kitapta yok (ya da artık yok).</translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation>Tüm dosyaları göster</translation>
    </message>
    <message>
        <source>This book is not in the library (any more).</source>
        <translation>Bu kitap kitaplıkta yok (ya da artık yok).</translation>
    </message>
    <message>
        <source>Download what is selected</source>
        <translation>Seçileni indir</translation>
    </message>
    <message>
        <source>No name in this folder fits the filter.</source>
        <translation>Bu klasörde süzgece uyan ad yok.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Süzgeci temizle</translation>
    </message>
    <message>
        <source>This folder is empty. Upload a version of the book to fill it.</source>
        <translation>Bu klasör boş. Doldurmak için kitabın bir sürümünü yükleyin.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation><numerusform>%Ln gösteriliyor</numerusform></translation>
    </message>
    <message>
        <source>{number} selected</source>
        <translation>{number} seçili</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation><numerusform>%Ln dosya</numerusform></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Download folder…</source>
        <translation>Klasörü indir…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>İndir…</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Başka bir programda aç</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Yolu kopyala</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Bağlantıyı kopyala</translation>
    </message>
    <message>
        <source>Copy download link</source>
        <translation>İndirme bağlantısını kopyala</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Yenile</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Özellikler</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Yol</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>{size} ({bytes} bytes)</source>
        <translation>{size} ({bytes} bayt)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dosyalar</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Değiştirilme</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Anahtar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>FilmView</name>
    <message>
        <source>Film</source>
        <translation>Video</translation>
    </message>
</context>
<context>
    <name>FindingCards</name>
    <message>
        <source>Check the book</source>
        <translation>Kitabı denetle</translation>
    </message>
    <message>
        <source>Findings on this page</source>
        <translation>Bu sayfadaki bulgular</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Denetleniyor …</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the list of all findings</source>
        <translation><numerusform>Tüm bulgular listesinde %n tane daha</numerusform></translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Yok.</translation>
    </message>
    <message>
        <source>The book has not been checked yet.</source>
        <translation>Kitap henüz denetlenmedi.</translation>
    </message>
</context>
<context>
    <name>FindingInspector</name>
    <message>
        <source>Go there</source>
        <translation>Oraya git</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kaynak</translation>
    </message>
    <message>
        <source>Show the place in config.json</source>
        <translation>config.json içindeki yeri göster</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>Yok say…</translation>
    </message>
    <message>
        <source>Say why it is all right, and don't count it any more</source>
        <translation>Neden sorun olmadığını yazın; artık sayılmasın</translation>
    </message>
    <message>
        <source>Don't ignore</source>
        <translation>Yok saymayı bırak</translation>
    </message>
    <message>
        <source>Copy as report</source>
        <translation>Rapor olarak kopyala</translation>
    </message>
    <message>
        <source>It is about the book as a whole.</source>
        <translation>Kitabın bütünüyle ilgili.</translation>
    </message>
    <message>
        <source>Ignore all…</source>
        <translation>Tümünü yok say…</translation>
    </message>
</context>
<context>
    <name>FindingParts</name>
    <message>
        <source>A box</source>
        <translation>Alan</translation>
    </message>
    <message>
        <source>A button of the page</source>
        <translation>Sayfa düğmesi</translation>
    </message>
    <message>
        <source>A magnifier</source>
        <translation>Büyüteç</translation>
    </message>
    <message>
        <source>A place for an answer</source>
        <translation>Yanıt yeri</translation>
    </message>
    <message>
        <source>A section</source>
        <translation>Bölüm</translation>
    </message>
    <message>
        <source>A writing area</source>
        <translation>Yazma alanı</translation>
    </message>
    <message>
        <source>An answer</source>
        <translation>Yanıt</translation>
    </message>
    <message>
        <source>The button of a sound</source>
        <translation>Ses düğmesi</translation>
    </message>
    <message>
        <source>The button of an activity</source>
        <translation>Etkinlik düğmesi</translation>
    </message>
    <message>
        <source>The cropped area</source>
        <translation>Kırpılan alan</translation>
    </message>
    <message>
        <source>The film button</source>
        <translation>Video düğmesi</translation>
    </message>
    <message>
        <source>The sound button</source>
        <translation>Ses düğmesi</translation>
    </message>
    <message>
        <source>The sound of an activity</source>
        <translation>Etkinliğin sesi</translation>
    </message>
    <message>
        <source>The book's title</source>
        <translation>Kitabın başlığı</translation>
    </message>
    <message>
        <source>The language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>The publisher's name</source>
        <translation>Yayınevinin adı</translation>
    </message>
    <message>
        <source>words</source>
        <translation>kelimeler</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>cümleler</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>ses</translation>
    </message>
    <message>
        <source>film</source>
        <translation>video</translation>
    </message>
    <message>
        <source>as the cover</source>
        <translation>kapak olarak</translation>
    </message>
    <message>
        <source>in config.json</source>
        <translation>config.json içinde</translation>
    </message>
    <message>
        <source>in games.json</source>
        <translation>games.json içinde</translation>
    </message>
    <message>
        <source>file</source>
        <translation>dosya</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>resim</translation>
    </message>
    <message>
        <source>place on the page</source>
        <translation>sayfadaki yer</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>ses</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>video</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>resim</translation>
    </message>
    <message>
        <source>begins before the word in front of it</source>
        <translation>önündeki kelimeden önce başlıyor</translation>
    </message>
    <message>
        <source>ends before it begins</source>
        <translation>başlamadan bitiyor</translation>
    </message>
    <message>
        <source>goes on after the end of the sound</source>
        <translation>ses bittikten sonra da sürüyor</translation>
    </message>
    <message>
        <source>has no answer</source>
        <translation>yanıtı yok</translation>
    </message>
    <message>
        <source>the program gave no reason</source>
        <translation>program gerekçe vermedi</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Boş.</translation>
    </message>
    <message>
        <source>It is nested deeper than any book.</source>
        <translation>Hiçbir kitapta olmayacak kadar derin iç içe geçmiş.</translation>
    </message>
    <message>
        <source>It holds a list, not an object.</source>
        <translation>İçinde nesne değil, liste var.</translation>
    </message>
    <message>
        <source>It holds a single value, not an object.</source>
        <translation>İçinde nesne değil, tek bir değer var.</translation>
    </message>
    <message>
        <source>It holds a number nobody can read.</source>
        <translation>İçinde kimsenin okuyamayacağı bir sayı var.</translation>
    </message>
    <message>
        <source>Its contents could not be fetched.</source>
        <translation>İçeriği alınamadı.</translation>
    </message>
    <message>
        <source>The file is written in UTF-16, not UTF-8.</source>
        <translation>Dosya UTF-8 değil, UTF-16 ile yazılmış.</translation>
    </message>
    <message>
        <source>Text follows the end of the object.</source>
        <translation>Nesnenin sonundan sonra metin geliyor.</translation>
    </message>
    <message>
        <source>It holds no subtitle.</source>
        <translation>İçinde altyazı yok.</translation>
    </message>
    <message>
        <source>The file doesn't end with a blank line; the editor reads past its end.</source>
        <translation>Dosya boş satırla bitmiyor; düzenleyici sonunu aşarak okur.</translation>
    </message>
    <message>
        <source>The times are not written as hh:mm:ss,mmm --&gt; hh:mm:ss,mmm.</source>
        <translation>Zamanlar hh:mm:ss,mmm --&gt; hh:mm:ss,mmm biçiminde yazılmamış.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>metin</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>tam sayı</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>sayı</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ya da false</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>metin listesi</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>nesne listesi</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>nesne</translation>
    </message>
    <message>
        <source>a box with x, y, w and h</source>
        <translation>x, y, w ve h değerli alan</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>liste</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>başka bir şey</translation>
    </message>
    <message>
        <source>on page {page}</source>
        <translation>{page}. sayfada</translation>
    </message>
    <message>
        <source>in {file}</source>
        <translation>{file} içinde</translation>
    </message>
    <message>
        <source>has an answer with blanks: “{text}”</source>
        <translation>yanıtında boşluk karakteri var: “{text}”</translation>
    </message>
    <message>
        <source>{key} should be {wanted}, but is {found}.</source>
        <translation>{key} için beklenen: {wanted}, bulunan: {found}.</translation>
    </message>
    <message>
        <source>{key} should be a whole number; readers take this one as 0.</source>
        <translation>{key} tam sayı olmalı; okuyucular bunu 0 sayar.</translation>
    </message>
    <message>
        <source>{key} is written more than once here; only the last one counts.</source>
        <translation>{key} burada birden çok kez yazılmış; yalnızca sonuncusu geçerli.</translation>
    </message>
    <message>
        <source>{name} is no number JSON knows.</source>
        <translation>{name} JSON'un tanıdığı bir sayı değil.</translation>
    </message>
    <message>
        <source>A line break or control character stands inside a text (line {line}).</source>
        <translation>Bir metnin içinde satır sonu ya da denetim karakteri var (satır {line}).</translation>
    </message>
    <message>
        <source>The file is not UTF-8: byte {number} can't be read.</source>
        <translation>Dosya UTF-8 değil: {number}. bayt okunamıyor.</translation>
    </message>
    <message>
        <source>It is not JSON: {fault} at line {line}, column {column}.</source>
        <translation>JSON değil: {fault} (satır {line}, sütun {column}).</translation>
    </message>
    <message>
        <source>Subtitle {number} is numbered not at all.</source>
        <translation>{number}. altyazının numarası yok.</translation>
    </message>
    <message>
        <source>Subtitle {number} is numbered {other}.</source>
        <translation>{number}. altyazının numarası {other} olarak yazılmış.</translation>
    </message>
    <message>
        <source>Subtitle {number} has no text.</source>
        <translation>{number}. altyazının metni yok.</translation>
    </message>
    <message>
        <source>Subtitle {number} ends before it begins.</source>
        <translation>{number}. altyazı başlamadan bitiyor.</translation>
    </message>
    <message>
        <source>Subtitle {number} begins before the one above it has ended.</source>
        <translation>{number}. altyazı, üstündeki bitmeden başlıyor.</translation>
    </message>
    <message>
        <source>Subtitle {number} begins before the one above it.</source>
        <translation>{number}. altyazı, üstündekinden önce başlıyor.</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>Error</source>
        <translation>Hata</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Uyarı</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Bilgi</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Sayfa {number}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>There is no config.json, so this is not a book.</source>
        <translation>config.json yok; bu yüzden bu bir kitap değil.</translation>
    </message>
    <message>
        <source>It is larger than 4 GiB; the service takes no such file.</source>
        <translation>4 GiB'den büyük; hizmet böyle bir dosyayı almaz.</translation>
    </message>
    <message>
        <source>{count} names are written with separate accents, as macOS does; they are sent in the common form.</source>
        <translation>{count} ad, macOS'ta olduğu gibi ayrık aksanlarla yazılmış; yaygın biçimde gönderilir.</translation>
    </message>
    <message>
        <source>There is another config.json; the one at the top of the book is used and sent first.</source>
        <translation>Başka bir config.json daha var; kitabın en üstündeki kullanılır ve önce gönderilir.</translation>
    </message>
    <message>
        <source>It must be spelled config.json, in small letters.</source>
        <translation>Adı küçük harflerle config.json olmalı.</translation>
    </message>
    <message>
        <source>There are several books in it. Choose the folder of one, or add the folder that holds them.</source>
        <translation>İçinde birden çok kitap var. Birinin klasörünü seçin ya da hepsini içeren klasörü ekleyin.</translation>
    </message>
    <message>
        <source>config.json does not lie at the top of the book. Choose the folder it lies in.</source>
        <translation>config.json kitabın en üstünde değil. İçinde bulunduğu klasörü seçin.</translation>
    </message>
    <message>
        <source>Two files have this name; only one of them could be sent.</source>
        <translation>Bu adda iki dosya var; yalnızca biri gönderilebilir.</translation>
    </message>
    <message>
        <source>Only capital letters tell it from {twin}; on Windows and macOS they are one file.</source>
        <translation>Başka bir dosyadan yalnızca büyük-küçük harfle ayrılıyor: {twin}. Windows ve macOS'ta ikisi tek dosyadır.</translation>
    </message>
    <message>
        <source>A service that simplifies names stores it as {stored}, over {twin}.</source>
        <translation>Adları sadeleştiren bir hizmet bunu şu adla depolar: {stored}; böylece şunun üzerine yazar: {twin}.</translation>
    </message>
    <message>
        <source>Its name is not written in UTF-8. Rename it.</source>
        <translation>Adı UTF-8 ile yazılmamış. Yeniden adlandırın.</translation>
    </message>
    <message>
        <source>The folder can't be opened: {why}.</source>
        <translation>Klasör açılamıyor: {why}.</translation>
    </message>
    <message>
        <source>It is left out: {why}.</source>
        <translation>Dışarıda bırakıldı: {why}.</translation>
    </message>
    <message>
        <source>It can't be read: {why}.</source>
        <translation>Okunamıyor: {why}.</translation>
    </message>
    <message>
        <source>It is a link, and links are not followed.</source>
        <translation>Bu bir bağlantı; bağlantılar izlenmez.</translation>
    </message>
    <message>
        <source>It is locked with a password. Pack the book without one.</source>
        <translation>Parolayla korunuyor. Kitabı parolasız paketleyin.</translation>
    </message>
    <message>
        <source>It is packed in a way this program can't read. Pack it again.</source>
        <translation>Bu programın okuyamadığı bir biçimde paketlenmiş. Yeniden paketleyin.</translation>
    </message>
    <message>
        <source>It unpacks to hundreds of times its packed size.</source>
        <translation>Açılınca paketli boyutunun yüzlerce katına çıkıyor.</translation>
    </message>
    <message>
        <source>It is damaged in the ZIP. Pack the book again.</source>
        <translation>ZIP içinde bozuk. Kitabı yeniden paketleyin.</translation>
    </message>
    <message>
        <source>{count} names use backslashes, as some Windows programs do; they are sent with slashes.</source>
        <translation>{count} adda bazı Windows programlarındaki gibi ters eğik çizgi var; düz eğik çizgiyle gönderilir.</translation>
    </message>
    <message>
        <source>Its name was refused: {reason}.</source>
        <translation>Adı kabul edilmedi: {reason}.</translation>
    </message>
    <message>
        <source>Its name can't be read.</source>
        <translation>Adı okunamıyor.</translation>
    </message>
    <message>
        <source>The book is larger than 20 GiB; the service takes no such book.</source>
        <translation>Kitap 20 GiB'den büyük; hizmet böyle bir kitabı almaz.</translation>
    </message>
    <message>
        <source>The archive would be larger than 5 GiB, the most this service takes.</source>
        <translation>Arşiv 5 GiB'den büyük olurdu; hizmet en çok bu kadarını alır.</translation>
    </message>
    <message>
        <source>The proxy that comes with such a service takes 5 GiB at most.</source>
        <translation>Böyle bir hizmetle gelen vekil sunucu en çok 5 GiB alır.</translation>
    </message>
    <message>
        <source>The proxy that comes with such a service takes 1 MB at once unless its limit was raised. If it refuses the book, ask its administrator.</source>
        <translation>Böyle bir hizmetle gelen vekil sunucu, sınırı yükseltilmediyse bir kerede 1 MB alır. Kitabı reddederse yöneticisine başvurun.</translation>
    </message>
    <message>
        <source>Sending takes about {needed} minutes on this line, but a sign-in lasts {life}. The service may refuse the book after its last byte.</source>
        <translation>Bu hatta gönderim yaklaşık {needed} dakika sürer, oturum ise {life} dakika geçerlidir. Hizmet, son bayttan sonra kitabı reddedebilir.</translation>
    </message>
    <message>
        <source>The book has no config.json.</source>
        <translation>Kitapta config.json yok.</translation>
    </message>
    <message>
        <source>Without it nothing can open the book.</source>
        <translation>O olmadan kitap hiçbir şeyle açılamaz.</translation>
    </message>
    <message>
        <source>config.json can't be read. {reason}</source>
        <translation>config.json okunamıyor. {reason}</translation>
    </message>
    <message>
        <source>The service refuses the book and no reader can open it.</source>
        <translation>Hizmet kitabı reddeder, hiçbir okuyucu da açamaz.</translation>
    </message>
    <message>
        <source>{file} begins with a byte order mark.</source>
        <translation>{file} bayt sırası işaretiyle (BOM) başlıyor.</translation>
    </message>
    <message>
        <source>The service refuses a config.json with one. Save the file as UTF-8 without it.</source>
        <translation>Hizmet böyle bir config.json dosyasını reddeder. Dosyayı bu işaret olmadan UTF-8 olarak kaydedin.</translation>
    </message>
    <message>
        <source>Readers expect UTF-8; letters such as ş or é come out wrong, or the file is refused.</source>
        <translation>Okuyucular UTF-8 bekler; ş ya da é gibi harfler yanlış çıkar ya da dosya reddedilir.</translation>
    </message>
    <message>
        <source>This program reads past it; strict readers refuse the file.</source>
        <translation>Bu program bunu atlayıp okur; katı okuyucular dosyayı reddeder.</translation>
    </message>
    <message>
        <source>Which of the two counts depends on the reader, and the editor drops one of them.</source>
        <translation>Hangisinin geçerli olacağı okuyucuya bağlıdır; düzenleyici de birini atar.</translation>
    </message>
    <message>
        <source>Readers take a value of the wrong type as if it were not there. A wrong list or object loses all it holds.</source>
        <translation>Okuyucular türü yanlış olan değeri yok sayar. Yanlış bir liste ya da nesne, içindeki her şeyi yitirir.</translation>
    </message>
    <message>
        <source>config.json holds no book: books is missing or empty.</source>
        <translation>config.json içinde kitap yok: books eksik ya da boş.</translation>
    </message>
    <message>
        <source>Readers find no page, and the LMS imports nothing.</source>
        <translation>Okuyucular sayfa bulamaz, LMS hiçbir şeyi içe aktarmaz.</translation>
    </message>
    <message>
        <source>config.json holds {count} books; the LMS reads only the first.</source>
        <translation>config.json içinde {count} kitap var; LMS yalnızca ilkini okur.</translation>
    </message>
    <message>
        <source>What is in the others is missing from an import.</source>
        <translation>Ötekilerin içeriği içe aktarmada eksik kalır.</translation>
    </message>
    <message>
        <source>modules stands at the top of config.json, not inside books.</source>
        <translation>modules, books içinde değil config.json dosyasının en üstünde duruyor.</translation>
    </message>
    <message>
        <source>It is the shape of the oldest books; the editor of today doesn't read it.</source>
        <translation>Bu, en eski kitapların biçimi; bugünkü düzenleyici bunu okumaz.</translation>
    </message>
    <message>
        <source>{path} is named {where} but not stored.</source>
        <translation>{path} adı geçiyor ({where}), ama depoda yok.</translation>
    </message>
    <message>
        <source>{path} is named {count} times, first {where}, but not stored.</source>
        <translation>{path} adı {count} kez geçiyor (ilki: {where}), ama depoda yok.</translation>
    </message>
    <message>
        <source>{path} is named {where}, but there is no such file.</source>
        <translation>{path} adı geçiyor ({where}), ama böyle bir dosya yok.</translation>
    </message>
    <message>
        <source>{path} is named {count} times, first {where}, but there is no such file.</source>
        <translation>{path} adı {count} kez geçiyor (ilki: {where}), ama böyle bir dosya yok.</translation>
    </message>
    <message>
        <source>Readers show an empty place or stay silent there.</source>
        <translation>Okuyucular orada boş bir yer gösterir ya da sessiz kalır.</translation>
    </message>
    <message>
        <source>{path} is named {where}, but the file is called {candidate}.</source>
        <translation>{path} adı geçiyor ({where}), ama dosyanın adı şu: {candidate}.</translation>
    </message>
    <message>
        <source>It works on Windows by luck, and is missing on Linux, in storage and in the LMS.</source>
        <translation>Windows'ta şans eseri çalışır; Linux'ta, depoda ve LMS'de eksik kalır.</translation>
    </message>
    <message>
        <source>{path} is named {where}, but storage keeps the file as {candidate}.</source>
        <translation>{path} adı geçiyor ({where}), ama dosya depoda şu adla duruyor: {candidate}.</translation>
    </message>
    <message>
        <source>Storage renamed the file on upload and config.json was not rewritten; uploading the book again repairs it.</source>
        <translation>Depo dosyayı yüklerken yeniden adlandırmış, config.json ise güncellenmemiş; kitabı yeniden yüklemek bunu düzeltir.</translation>
    </message>
    <message>
        <source>{path} is named {where}, but the film is at {candidate}.</source>
        <translation>{path} adı geçiyor ({where}), ama videonun yeri şu: {candidate}.</translation>
    </message>
    <message>
        <source>The folder is called video in some books and videos in others; tools write either, and the film doesn't play.</source>
        <translation>Klasörün adı bazı kitaplarda video, bazılarında videos; araçlar ikisini de yazabilir ve video oynamaz.</translation>
    </message>
    <message>
        <source>{written}, named {where}, is a path of one computer or of the web, not of the book.</source>
        <translation>{written} ({where}) tek bir bilgisayarın ya da web'in yolu, kitabın değil.</translation>
    </message>
    <message>
        <source>It leads nowhere on any other computer. Paths start with ./books/ and the book's folder.</source>
        <translation>Başka hiçbir bilgisayarda bir yere çıkmaz. Yollar ./books/ ve kitabın klasörüyle başlar.</translation>
    </message>
    <message>
        <source>{written}, named {where}, leads out of its folder with “..”.</source>
        <translation>{written} ({where}) “..” ile kendi klasörünün dışına çıkıyor.</translation>
    </message>
    <message>
        <source>The LMS refuses such a path.</source>
        <translation>LMS böyle bir yolu reddeder.</translation>
    </message>
    <message>
        <source>{written}, named {where}, is written with backslashes.</source>
        <translation>{written} ({where}) ters eğik çizgiyle yazılmış.</translation>
    </message>
    <message>
        <source>The reader and the LMS only know forward slashes.</source>
        <translation>Okuyucu ve LMS yalnızca düz eğik çizgiyi tanır.</translation>
    </message>
    <message>
        <source>{written}, named {where}, still holds a placeholder in braces.</source>
        <translation>{written} ({where}) içinde hâlâ süslü ayraçlı bir yer tutucu var.</translation>
    </message>
    <message>
        <source>The generator of July 2025 forgot to fill in the book's folder, usually in the cover.</source>
        <translation>Temmuz 2025 üreticisi kitabın klasörünü yazmayı unutuyordu; çoğunlukla kapakta.</translation>
    </message>
    <message>
        <source>{written}, named {where}, is written as a web address with % signs.</source>
        <translation>{written} ({where}) web adresi gibi % işaretleriyle yazılmış.</translation>
    </message>
    <message>
        <source>Readers look for a file with just that name. Write blanks and accents as they are.</source>
        <translation>Okuyucular tam bu adda bir dosya arar. Boşlukları ve aksanlı harfleri olduğu gibi yazın.</translation>
    </message>
    <message>
        <source>{count} paths don't begin with ./books/ and the book's folder, the first is {written}.</source>
        <translation>{count} yol ./books/ ve kitabın klasörüyle başlamıyor; ilki: {written}.</translation>
    </message>
    <message>
        <source>The LMS finds such files, the desktop reader doesn't.</source>
        <translation>LMS böyle dosyaları bulur, masaüstü okuyucu bulamaz.</translation>
    </message>
    <message>
        <source>{count} paths name the book's folder {other}, but it is called {folder}.</source>
        <translation>{count} yolda kitabın klasörü {other} diye geçiyor, ama klasörün adı {folder}.</translation>
    </message>
    <message>
        <source>The LMS doesn't mind, the desktop reader looks in the other folder.</source>
        <translation>LMS için fark etmez; masaüstü okuyucu öteki klasöre bakar.</translation>
    </message>
    <message>
        <source>The cover {path} is not there.</source>
        <translation>Kapak yerinde değil: {path}.</translation>
    </message>
    <message>
        <source>The LMS always shows images/book_cover.png; the service shows the picture of that name book_cover names.</source>
        <translation>LMS her zaman images/book_cover.png dosyasını gösterir; hizmet ise book_cover anahtarında adı geçen resmi gösterir.</translation>
    </message>
    <message>
        <source>{path}, named {where}, is not in the folder for its kind ({folder}).</source>
        <translation>{path} ({where}) kendi türünün klasöründe değil: {folder}.</translation>
    </message>
    <message>
        <source>Tools look for pictures in images, sounds in audio and films in video, and may pass it over.</source>
        <translation>Araçlar resimleri images, sesleri audio, videoları video klasöründe arar; bunu gözden kaçırabilirler.</translation>
    </message>
    <message>
        <source>{written} doesn't begin with ./books/ and the book's folder.</source>
        <translation>{written} ./books/ ve kitabın klasörüyle başlamıyor.</translation>
    </message>
    <message>
        <source>A path names the book's folder {other}, but it is called {folder}.</source>
        <translation>Bir yolda kitabın klasörü {other} diye geçiyor, ama klasörün adı {folder}.</translation>
    </message>
    <message>
        <source>{path} is named {count} times, first {where}, but the file is called {candidate}.</source>
        <translation>{path} adı {count} kez geçiyor (ilki: {where}), ama dosyanın adı şu: {candidate}.</translation>
    </message>
    <message>
        <source>{path} is named {count} times, first {where}, but storage keeps the file as {candidate}.</source>
        <translation>{path} adı {count} kez geçiyor (ilki: {where}), ama dosya depoda şu adla duruyor: {candidate}.</translation>
    </message>
    <message>
        <source>{path} is named {count} times, first {where}, but the film is at {candidate}.</source>
        <translation>{path} adı {count} kez geçiyor (ilki: {where}), ama videonun yeri şu: {candidate}.</translation>
    </message>
    <message>
        <source>{first} is used nowhere ({size}).</source>
        <translation>{first} hiçbir yerde kullanılmıyor ({size}).</translation>
    </message>
    <message>
        <source>{count} cropped pictures are used nowhere ({size}).</source>
        <translation>{count} kırpıntı hiçbir yerde kullanılmıyor ({size}).</translation>
    </message>
    <message>
        <source>Every new crop of an activity leaves the old picture behind. They cost space and upload time only.</source>
        <translation>Bir etkinlik her yeniden kırpıldığında eski resim geride kalır. Bunlar yalnızca yer kaplar ve yüklemeyi uzatır.</translation>
    </message>
    <message>
        <source>{count} page pictures belong to no page of any module ({size}).</source>
        <translation>{count} sayfa resmi hiçbir modülün hiçbir sayfasına ait değil ({size}).</translation>
    </message>
    <message>
        <source>A page may be missing from its module, or the picture is left over.</source>
        <translation>Modülde bir sayfa eksik olabilir ya da resim artakalmıştır.</translation>
    </message>
    <message>
        <source>{count} other pictures are used nowhere ({size}).</source>
        <translation>{count} başka resim hiçbir yerde kullanılmıyor ({size}).</translation>
    </message>
    <message>
        <source>They cost space and upload time, or something that should show them is missing.</source>
        <translation>Yer kaplar ve yüklemeyi uzatırlar ya da onları göstermesi gereken bir şey eksiktir.</translation>
    </message>
    <message>
        <source>{count} sounds are played nowhere ({size}).</source>
        <translation>{count} ses hiçbir yerde çalınmıyor ({size}).</translation>
    </message>
    <message>
        <source>A speaker button may be missing on a page.</source>
        <translation>Bir sayfada hoparlör düğmesi eksik olabilir.</translation>
    </message>
    <message>
        <source>{count} films are played nowhere ({size}).</source>
        <translation>{count} video hiçbir yerde oynatılmıyor ({size}).</translation>
    </message>
    <message>
        <source>A film button may be missing on a page.</source>
        <translation>Bir sayfada video düğmesi eksik olabilir.</translation>
    </message>
    <message>
        <source>{count} files of the games are used by no game ({size}).</source>
        <translation>Oyunların {count} dosyasını hiçbir oyun kullanmıyor ({size}).</translation>
    </message>
    <message>
        <source>They cost space and upload time, or a question lost its picture.</source>
        <translation>Yer kaplar ve yüklemeyi uzatırlar ya da bir soru resmini yitirmiştir.</translation>
    </message>
    <message>
        <source>{first} is no part of the book ({size}).</source>
        <translation>{first} kitabın parçası değil ({size}).</translation>
    </message>
    <message>
        <source>{count} files are no part of the book ({size}), the first is {first}.</source>
        <translation>{count} dosya kitabın parçası değil ({size}); ilki: {first}.</translation>
    </message>
    <message>
        <source>Tools and operating systems left them behind. Not every tool drops them on upload.</source>
        <translation>Bunları araçlar ve işletim sistemleri geride bırakmış. Her araç yüklerken bunları ayıklamaz.</translation>
    </message>
    <message>
        <source>{path} looks like the answer key.</source>
        <translation>{path} yanıt anahtarına benziyor.</translation>
    </message>
    <message>
        <source>An upload takes it to storage, where everybody who may see the book can fetch it.</source>
        <translation>Yükleme bunu depoya taşır; orada kitabı görebilen herkes alabilir.</translation>
    </message>
    <message>
        <source>raw/original.pdf is missing.</source>
        <translation>raw/original.pdf eksik.</translation>
    </message>
    <message>
        <source>The newer reader embeds it, and the service makes its own material from just that file.</source>
        <translation>Yeni okuyucu bunu gömer; hizmet de kendi malzemesini yalnızca bu dosyadan üretir.</translation>
    </message>
    <message>
        <source>raw holds {first} besides the book's PDF ({size}).</source>
        <translation>raw klasöründe kitabın PDF'inden başka şu da var: {first} ({size}).</translation>
    </message>
    <message>
        <source>raw holds {count} files besides the book's PDF ({size}).</source>
        <translation>raw klasöründe kitabın PDF'inden başka {count} dosya var ({size}).</translation>
    </message>
    <message>
        <source>Covers and other PDFs of the author are not needed by readers.</source>
        <translation>Kapaklar ve yazarın öteki PDF'leri okuyuculara gerekmez.</translation>
    </message>
    <message>
        <source>The book's PDF has {size}.</source>
        <translation>Kitabın PDF'inin boyutu: {size}.</translation>
    </message>
    <message>
        <source>It is often most of a book; the editor can make it smaller.</source>
        <translation>Çoğu kez kitabın en büyük kısmıdır; düzenleyici küçültebilir.</translation>
    </message>
    <message>
        <source>{count} files with {size} together: {kinds}.</source>
        <translation>{count} dosya, toplam {size}: {kinds}.</translation>
    </message>
    <message>
        <source>The service takes 4 GB in one upload.</source>
        <translation>Hizmet tek yüklemede 4 GB alır.</translation>
    </message>
    <message>
        <source>The book has {size}; the service takes 4 GB in one upload.</source>
        <translation>Kitabın boyutu {size}; hizmet tek yüklemede 4 GB alır.</translation>
    </message>
    <message>
        <source>The upload will be refused.</source>
        <translation>Yükleme reddedilecek.</translation>
    </message>
    <message>
        <source>{path} has {size}; the service takes 4 GB for one file.</source>
        <translation>{path} boyutu {size}; hizmet tek dosya için 4 GB alır.</translation>
    </message>
    <message>
        <source>{first} and {second} get the same name in storage: {stored}.</source>
        <translation>{first} ve {second} depoda aynı adı alır: {stored}.</translation>
    </message>
    <message>
        <source>One of them overwrites the other on upload.</source>
        <translation>Yüklerken biri ötekinin üzerine yazılır.</translation>
    </message>
    <message>
        <source>{first} and {second} differ only in capital letters.</source>
        <translation>{first} ve {second} yalnızca büyük-küçük harfle ayrılıyor.</translation>
    </message>
    <message>
        <source>On Windows and macOS there is room for one of them only.</source>
        <translation>Windows ve macOS'ta yalnızca birine yer vardır.</translation>
    </message>
    <message>
        <source>{first} gets another name in storage: {stored}.</source>
        <translation>{first} depoda başka bir ad alır: {stored}.</translation>
    </message>
    <message>
        <source>{count} files get another name in storage, e.g. {first} becomes {stored}.</source>
        <translation>{count} dosya depoda başka bir ad alır; örneğin {first} → {stored}.</translation>
    </message>
    <message>
        <source>Blanks, accents, dots and other signs are folded on upload; paths are rewritten with them, but old copies differ.</source>
        <translation>Yüklerken boşluklar, aksanlar, noktalar ve öteki işaretler sadeleştirilir; yollar da buna göre yeniden yazılır, ama eski kopyalar farklı kalır.</translation>
    </message>
    <message>
        <source>“{path}” has a name that ends in a dot or a blank.</source>
        <translation>“{path}” adı noktayla ya da boşluk karakteriyle bitiyor.</translation>
    </message>
    <message>
        <source>Windows drops it silently, and the file is no longer found.</source>
        <translation>Windows bunu sessizce atar ve dosya artık bulunamaz.</translation>
    </message>
    <message>
        <source>{path} is longer than some computers can take.</source>
        <translation>{path} bazı bilgisayarların kaldıramayacağı kadar uzun.</translation>
    </message>
    <message>
        <source>Names end at about 240 letters, whole paths on Windows at 260 with their folders.</source>
        <translation>Adların sınırı yaklaşık 240 harf, Windows'ta tüm yolun sınırı klasörlerle birlikte 260 harftir.</translation>
    </message>
    <message>
        <source>{path}, named {where}, is not {expected} that players can show or play.</source>
        <translation>{path} ({where}) oynatıcıların gösterebileceği ya da çalabileceği türden değil; beklenen: {expected}.</translation>
    </message>
    <message>
        <source>Players serve mp3, wav, m4a, aac and ogg sounds, and mp4, webm, mov and m4v films.</source>
        <translation>Oynatıcılar mp3, wav, m4a, aac ve ogg sesleri ile mp4, webm, mov ve m4v videoları destekler.</translation>
    </message>
    <message>
        <source>{path}, named {where}, plays in the desktop reader, but the LMS doesn't serve this kind of film.</source>
        <translation>{path} ({where}) masaüstü okuyucuda oynar, ama LMS bu tür videoyu desteklemez.</translation>
    </message>
    <message>
        <source>The LMS serves mp4, webm and ogg films.</source>
        <translation>LMS mp4, webm ve ogg videoları destekler.</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes).</source>
        <translation>{path} boş (0 bayt).</translation>
    </message>
    <message>
        <source>It was damaged on its way or never written. Readers show nothing.</source>
        <translation>Yolda bozulmuş ya da hiç yazılmamış. Okuyucular hiçbir şey göstermez.</translation>
    </message>
    <message>
        <source>{path} can't be decoded.</source>
        <translation>{path} çözülemiyor.</translation>
    </message>
    <message>
        <source>It is damaged, or not what its name says. Readers show nothing.</source>
        <translation>Bozuk ya da adının söylediği türden değil. Okuyucular hiçbir şey göstermez.</translation>
    </message>
    <message>
        <source>{path} is cut off: its end is missing.</source>
        <translation>{path} kesik: sonu eksik.</translation>
    </message>
    <message>
        <source>It was damaged on its way. Pictures stay half empty, sounds and films stop early or don't start.</source>
        <translation>Yolda bozulmuş. Resimler yarım kalır, sesler ve videolar erken durur ya da başlamaz.</translation>
    </message>
    <message>
        <source>{path} has its index at the end.</source>
        <translation>{path} dizini dosyanın sonunda.</translation>
    </message>
    <message>
        <source>Over the web such a film starts only when all of it has come. Save it again with “fast start”.</source>
        <translation>Böyle bir video web'de ancak tümü gelince başlar. “fast start” ile yeniden kaydedin.</translation>
    </message>
    <message>
        <source>{path} is made with {codec}, which not every reader plays.</source>
        <translation>{path} şu kodekle hazırlanmış: {codec}. Her okuyucu bunu oynatmaz.</translation>
    </message>
    <message>
        <source>Browsers, and with them the LMS, surely play H.264 and AAC. Convert the film.</source>
        <translation>Tarayıcılar, dolayısıyla LMS, H.264 ve AAC'yi kesinlikle oynatır. Videoyu dönüştürün.</translation>
    </message>
    <message>
        <source>{path} is a {kind} file inside.</source>
        <translation>{path} aslında bir {kind} dosyası.</translation>
    </message>
    <message>
        <source>Some readers go by the name and fail.</source>
        <translation>Bazı okuyucular ada göre davranır ve açamaz.</translation>
    </message>
    <message>
        <source>Page {page} has a picture of {width} x {height} pixels; most have {usual_width} x {usual_height}.</source>
        <translation>{page}. sayfanın resmi {width} x {height} piksel; çoğu sayfanınki {usual_width} x {usual_height}.</translation>
    </message>
    <message>
        <source>Boxes of such a page may lie beside what they mean, if the picture was made again at another size.</source>
        <translation>Resim başka bir boyutta yeniden yapıldıysa bu sayfanın alanları göstermeleri gereken yerin yanına düşebilir.</translation>
    </message>
    <message>
        <source>{path} is very large: {width} x {height} pixels, {size}.</source>
        <translation>{path} çok büyük: {width} x {height} piksel, {size}.</translation>
    </message>
    <message>
        <source>Weak computers and telephones can't show it in good time.</source>
        <translation>Zayıf bilgisayarlar ve telefonlar bunu yeterince hızlı gösteremez.</translation>
    </message>
    <message>
        <source>{path} has a varying bit rate.</source>
        <translation>{path} değişken bit hızında.</translation>
    </message>
    <message>
        <source>Players jump to a wrong place in it. With karaoke the highlight runs away from the voice.</source>
        <translation>Oynatıcılar içinde yanlış yere atlar. Karaokede vurgu sesten kopar.</translation>
    </message>
    <message>
        <source>{path} has no length: there is no sound in it.</source>
        <translation>{path} uzunluğu sıfır: içinde ses yok.</translation>
    </message>
    <message>
        <source>{what} is empty.</source>
        <translation>{what} boş.</translation>
    </message>
    <message>
        <source>The service needs the publisher unless it is chosen at upload; people and lists show the title and the language.</source>
        <translation>Yüklerken seçilmezse hizmete yayınevi gerekir; başlık ve dil ise kullanıcılara ve listelere görünür.</translation>
    </message>
    <message>
        <source>The language is given as “{language}”, not as en, tr, de or es.</source>
        <translation>Dil “{language}” diye verilmiş; en, tr, de ya da es değil.</translation>
    </message>
    <message>
        <source>The editor and the LMS know these codes.</source>
        <translation>Düzenleyici ve LMS bu kodları tanır.</translation>
    </message>
    <message>
        <source>The ZIP file is called “{archive}”, the book “{folder}”; storage takes the name of the ZIP file.</source>
        <translation>ZIP dosyasının adı “{archive}”, kitabınki “{folder}”; depo ZIP dosyasının adını alır.</translation>
    </message>
    <message>
        <source>The title is “{title}”, the folder “{folder}”.</source>
        <translation>Başlık “{title}”, klasör “{folder}”.</translation>
    </message>
    <message>
        <source>Nothing breaks, but people look for a book under one name.</source>
        <translation>Bir şey bozulmaz, ama insanlar kitabı tek bir adla arar.</translation>
    </message>
    <message>
        <source>The type of the book is {type}, which readers don't know.</source>
        <translation>Kitabın türü {type}; okuyucular bunu tanımaz.</translation>
    </message>
    <message>
        <source>The editor of today drops it. It knows “not selected” and “story”.</source>
        <translation>Bugünkü düzenleyici bunu atar. Tanıdıkları: “not selected” ve “story”.</translation>
    </message>
    <message>
        <source>{key} has {length} letters; the service takes {limit}.</source>
        <translation>{key} {length} harf uzunluğunda; hizmet {limit} harf kabul eder.</translation>
    </message>
    <message>
        <source>The service refuses the book or cuts the text.</source>
        <translation>Hizmet kitabı reddeder ya da metni keser.</translation>
    </message>
    <message>
        <source>Module {number} has no name.</source>
        <translation>{number}. modülün adı yok.</translation>
    </message>
    <message>
        <source>The navigation shows an empty line, and the LMS makes up a name such as “Module 3”.</source>
        <translation>Gezinmede boş bir satır görünür; LMS de “Module 3” gibi bir ad uydurur.</translation>
    </message>
    <message>
        <source>{count} modules are called “{name}”.</source>
        <translation>{count} modülün adı aynı: “{name}”.</translation>
    </message>
    <message>
        <source>The LMS tells pages apart by module name and page number, and mixes them up.</source>
        <translation>LMS sayfaları modül adı ve sayfa numarasıyla ayırır; bu durumda karıştırır.</translation>
    </message>
    <message>
        <source>The module “{name}” has no pages.</source>
        <translation>“{name}” modülünde sayfa yok.</translation>
    </message>
    <message>
        <source>The navigation leads nowhere.</source>
        <translation>Gezinme hiçbir yere çıkmaz.</translation>
    </message>
    <message>
        <source>A page of “{module}” has no page number.</source>
        <translation>“{module}” modülünde bir sayfanın numarası yok.</translation>
    </message>
    <message>
        <source>The LMS leaves it out.</source>
        <translation>LMS bunu dışarıda bırakır.</translation>
    </message>
    <message>
        <source>Page {page} names no picture.</source>
        <translation>{page}. sayfa için resim belirtilmemiş.</translation>
    </message>
    <message>
        <source>Readers show an empty page.</source>
        <translation>Okuyucular boş sayfa gösterir.</translation>
    </message>
    <message>
        <source>Page number {page} is used {count} times in “{module}”.</source>
        <translation>Sayfa numarası {page}, “{module}” modülünde {count} kez kullanılmış.</translation>
    </message>
    <message>
        <source>Readers find only one of them by its number.</source>
        <translation>Okuyucular numarasıyla yalnızca birini bulur.</translation>
    </message>
    <message>
        <source>Page number {page} is used in several modules.</source>
        <translation>Sayfa numarası {page} birden çok modülde kullanılmış.</translation>
    </message>
    <message>
        <source>The LMS and the editor look pages up by their number alone and open the first one.</source>
        <translation>LMS ve düzenleyici sayfaları yalnızca numarasıyla arar ve ilkini açar.</translation>
    </message>
    <message>
        <source>Between pages {first} and {last} the book leaves out {missing}.</source>
        <translation>{first} ile {last} arasındaki sayfalardan kitapta olmayanlar: {missing}.</translation>
    </message>
    <message>
        <source>Pages may have been forgotten.</source>
        <translation>Unutulmuş sayfalar olabilir.</translation>
    </message>
    <message>
        <source>Page {page} stands after page {before} in “{module}”.</source>
        <translation>“{module}” modülünde {page}. sayfa, {before}. sayfadan sonra geliyor.</translation>
    </message>
    <message>
        <source>Readers turn the pages in this order.</source>
        <translation>Okuyucular sayfaları bu sırayla çevirir.</translation>
    </message>
    <message>
        <source>The pictures of {count} pages are numbered {shift} off the page numbers, from page {page} on.</source>
        <translation>{page}. sayfadan başlayarak {count} sayfada resim numarası sayfa numarasından kayık ({shift}).</translation>
    </message>
    <message>
        <source>Page {page} shows the picture {image}.</source>
        <translation>{page}. sayfa şu resmi gösteriyor: {image}.</translation>
    </message>
    <message>
        <source>The number of a page and the name of its picture usually agree: one of them may be another page's.</source>
        <translation>Sayfanın numarası ile resminin adı genellikle aynıdır: biri başka bir sayfaya ait olabilir.</translation>
    </message>
    <message>
        <source>Page {page} lies outside the book's PDF, which has {count} pages.</source>
        <translation>{page}. sayfa kitabın PDF'inin dışında kalıyor; PDF {count} sayfa.</translation>
    </message>
    <message>
        <source>Page numbers are those of raw/original.pdf.</source>
        <translation>Sayfa numaraları raw/original.pdf dosyasınınkilerdir.</translation>
    </message>
    <message>
        <source>Page {page} has {count} sections; the LMS sorts at most ten a page.</source>
        <translation>{page}. sayfada {count} bölüm var; LMS sayfa başına en çok on bölümü sıralar.</translation>
    </message>
    <message>
        <source>Activities of this page and the next may stand in the wrong order in the LMS.</source>
        <translation>Bu sayfanın ve sonrakinin etkinlikleri LMS'de yanlış sırada olabilir.</translation>
    </message>
    <message>
        <source>{count} pages are numbered 100 or more; the order of the LMS still comes out right.</source>
        <translation>{count} sayfanın numarası 100 ya da daha büyük; LMS'deki sıra yine de doğru çıkıyor.</translation>
    </message>
    <message>
        <source>{count} pages are numbered 100 or more, the first is page {page}; the LMS sorts them among the next module.</source>
        <translation>{count} sayfanın numarası 100 ya da daha büyük, ilki {page}. sayfa; LMS bunları sonraki modülün arasına sıralar.</translation>
    </message>
    <message>
        <source>The LMS computes an order from module, page and section that leaves room for 99 pages a module.</source>
        <translation>LMS sırayı modül, sayfa ve bölümden hesaplar; bu hesapta modül başına 99 sayfalık yer vardır.</translation>
    </message>
    <message>
        <source>Page {page} has nothing on it but its picture.</source>
        <translation>{page}. sayfada resminden başka bir şey yok.</translation>
    </message>
    <message>
        <source>{count} pages have nothing on them but their picture.</source>
        <translation>{count} sayfada resminden başka bir şey yok.</translation>
    </message>
    <message>
        <source>Covers and reading pages often have not; others may have been forgotten.</source>
        <translation>Kapaklarda ve okuma sayfalarında bu olağandır; ötekiler unutulmuş olabilir.</translation>
    </message>
    <message>
        <source>Section {section} of page {page} does nothing: it has no type and nothing in it.</source>
        <translation>{page}. sayfanın {section}. bölümü bir şey yapmıyor: türü yok, içi boş.</translation>
    </message>
    <message>
        <source>Readers pass it over; it can be deleted.</source>
        <translation>Okuyucular bunu atlar; silinebilir.</translation>
    </message>
    <message>
        <source>The number of a page of “{module}” is written as {value}, which readers take as 0.</source>
        <translation>“{module}” modülünde bir sayfanın numarası {value} olarak yazılmış; okuyucular bunu 0 sayar.</translation>
    </message>
    <message>
        <source>Page numbers begin anew in every module, as the generator counted until July 2025.</source>
        <translation>Sayfa numaraları her modülde baştan başlıyor; üretici Temmuz 2025'e dek böyle sayıyordu.</translation>
    </message>
    <message>
        <source>A section of page {page} has the type “{type}”, which no reader knows.</source>
        <translation>{page}. sayfada bir bölümün türü “{type}”; bunu hiçbir okuyucu tanımaz.</translation>
    </message>
    <message>
        <source>Readers leave it out.</source>
        <translation>Okuyucular bunu göstermez.</translation>
    </message>
    <message>
        <source>A section of page {page} has the type “{type}”; it is spelled “{right}”.</source>
        <translation>{page}. sayfada bir bölümün türü “{type}”; doğru yazılışı “{right}”.</translation>
    </message>
    <message>
        <source>Types are told apart by their capitals.</source>
        <translation>Türler büyük-küçük harfle ayrılır.</translation>
    </message>
    <message>
        <source>A section of page {page} has the old type “{type}”.</source>
        <translation>{page}. sayfada bir bölümün türü eski: “{type}”.</translation>
    </message>
    <message>
        <source>{count} sections have the old type “{type}”, the first on page {page}.</source>
        <translation>{count} bölümün türü eski: “{type}”; ilki {page}. sayfada.</translation>
    </message>
    <message>
        <source>Readers of today no longer show it.</source>
        <translation>Bugünkü okuyucular artık bunu göstermez.</translation>
    </message>
    <message>
        <source>A section of page {page} is a {type} and holds an activity too.</source>
        <translation>{page}. sayfada bir bölümün türü {type}; ayrıca içinde etkinlik var.</translation>
    </message>
    <message>
        <source>Readers show one of the two.</source>
        <translation>Okuyucular ikisinden birini gösterir.</translation>
    </message>
    <message>
        <source>An activity of page {page} has no type.</source>
        <translation>{page}. sayfada bir etkinliğin türü yok.</translation>
    </message>
    <message>
        <source>Readers and the LMS skip it.</source>
        <translation>Okuyucular ve LMS bunu atlar.</translation>
    </message>
    <message>
        <source>{what} of page {page} has no {missing}.</source>
        <translation>{what} ({page}. sayfa): {missing} eksik.</translation>
    </message>
    <message>
        <source>It needs both to work; readers leave it out.</source>
        <translation>Çalışması için ikisi de gerekir; okuyucular bunu göstermez.</translation>
    </message>
    <message>
        <source>{what} on page {page} has no place: its coords are missing.</source>
        <translation>{what} ({page}. sayfa): yeri yok, coords eksik.</translation>
    </message>
    <message>
        <source>Readers don't show it.</source>
        <translation>Okuyucular bunu göstermez.</translation>
    </message>
    <message>
        <source>{what} on page {page} has {key} = {value}, which readers take as 0.</source>
        <translation>{what} ({page}. sayfa): {key} = {value}; okuyucular bunu 0 sayar.</translation>
    </message>
    <message>
        <source>They know whole pixels only; the box moves to the corner or vanishes.</source>
        <translation>Yalnızca tam pikselleri tanırlar; alan köşeye kayar ya da kaybolur.</translation>
    </message>
    <message>
        <source>{what} on page {page} is {width} pixels wide and {height} high.</source>
        <translation>{what} ({page}. sayfa): genişliği {width}, yüksekliği {height} piksel.</translation>
    </message>
    <message>
        <source>Readers and the editor take it as not there; the next save drops it.</source>
        <translation>Okuyucular ve düzenleyici bunu yok sayar; sonraki kayıtta silinir.</translation>
    </message>
    <message>
        <source>{what} on page {page} begins outside the picture, at {x}, {y}.</source>
        <translation>{what} ({page}. sayfa): resmin dışında başlıyor: {x}, {y}.</translation>
    </message>
    <message>
        <source>What is left of or above the picture can't be seen or clicked.</source>
        <translation>Resmin solunda ya da üstünde kalan görülemez ve tıklanamaz.</translation>
    </message>
    <message>
        <source>{what} on page {page} lies outside the page's picture.</source>
        <translation>{what} ({page}. sayfa): sayfanın resminin dışında.</translation>
    </message>
    <message>
        <source>Nobody can see or click it.</source>
        <translation>Kimse göremez ve tıklayamaz.</translation>
    </message>
    <message>
        <source>{what} on page {page} sticks out of the page's picture.</source>
        <translation>{what} ({page}. sayfa): sayfanın resminden taşıyor.</translation>
    </message>
    <message>
        <source>A part of it is cut off.</source>
        <translation>Bir kısmı kesilir.</translation>
    </message>
    <message>
        <source>{what} on page {page} lies outside the activity's picture.</source>
        <translation>{what} ({page}. sayfa): etkinliğin resminin dışında.</translation>
    </message>
    <message>
        <source>Nobody can see it or drop anything there: the activity can't be solved.</source>
        <translation>Kimse göremez ve oraya bir şey bırakamaz: etkinlik çözülemez.</translation>
    </message>
    <message>
        <source>{what} on page {page} sticks out of the activity's picture.</source>
        <translation>{what} ({page}. sayfa): etkinliğin resminden taşıyor.</translation>
    </message>
    <message>
        <source>{what} on page {page} is only {width} x {height} pixels.</source>
        <translation>{what} ({page}. sayfa): yalnızca {width} x {height} piksel.</translation>
    </message>
    <message>
        <source>It is hard to see and to hit, and mostly a slip of the mouse.</source>
        <translation>Görmesi ve tıklaması zordur; çoğunlukla farenin kaymasından olur.</translation>
    </message>
    <message>
        <source>An answer on page {page} has no text.</source>
        <translation>{page}. sayfada bir yanıtın metni yok.</translation>
    </message>
    <message>
        <source>A click on it shows nothing.</source>
        <translation>Tıklayınca bir şey görünmez.</translation>
    </message>
    <message>
        <source>“{text}” stands twice at the same place on page {page}.</source>
        <translation>“{text}” {page}. sayfada aynı yerde iki kez duruyor.</translation>
    </message>
    <message>
        <source>One of the two was left behind by an edit.</source>
        <translation>İkisinden biri bir düzenlemeden artakalmış.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” cover each other on page {page}.</source>
        <translation>“{first}” ve “{second}” {page}. sayfada üst üste biniyor.</translation>
    </message>
    <message>
        <source>One hides the other, and a click opens either.</source>
        <translation>Biri ötekini gizler; tıklama ikisinden birini açar.</translation>
    </message>
    <message>
        <source>“{text}” doesn't fit into its box on page {page}.</source>
        <translation>“{text}” {page}. sayfadaki alanına sığmıyor.</translation>
    </message>
    <message>
        <source>The reader cuts it or makes it too small to read.</source>
        <translation>Okuyucu metni keser ya da okunmayacak kadar küçültür.</translation>
    </message>
    <message>
        <source>“{text}” on page {page} begins or ends with a blank.</source>
        <translation>{page}. sayfadaki “{text}” boşluk karakteriyle başlıyor ya da bitiyor.</translation>
    </message>
    <message>
        <source>It stands askew in its box, and comparisons with it fail.</source>
        <translation>Alanında yamuk durur ve karşılaştırmalar tutmaz.</translation>
    </message>
    <message>
        <source>A place on page {page} still waits to be looked at.</source>
        <translation>{page}. sayfada bir yer hâlâ gözden geçirilmeyi bekliyor.</translation>
    </message>
    <message>
        <source>{count} places still wait to be looked at, the first on page {page}.</source>
        <translation>{count} yer hâlâ gözden geçirilmeyi bekliyor; ilki {page}. sayfada.</translation>
    </message>
    <message>
        <source>The analysis was not sure of them and nobody has saved them since.</source>
        <translation>Çözümleme bunlardan emin değildi ve o zamandan beri kimse kaydetmedi.</translation>
    </message>
    <message>
        <source>The {type} section of page {page} has no answers.</source>
        <translation>{page}. sayfadaki {type} bölümünde yanıt yok.</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>Gösterilecek bir şey yok.</translation>
    </message>
    <message>
        <source>“{color}” on page {page} is no colour.</source>
        <translation>{page}. sayfadaki “{color}” bir renk değil.</translation>
    </message>
    <message>
        <source>Readers draw it black or not at all. Write it as #3aa655.</source>
        <translation>Okuyucular siyah çizer ya da hiç çizmez. #3aa655 gibi yazın.</translation>
    </message>
    <message>
        <source>The opacity {value} on page {page} is not between 0 and 1.</source>
        <translation>{page}. sayfadaki opaklık ({value}) 0 ile 1 arasında değil.</translation>
    </message>
    <message>
        <source>Readers take it as solid or as nothing.</source>
        <translation>Okuyucular bunu tam dolu ya da hiç yok sayar.</translation>
    </message>
    <message>
        <source>A line on page {page} doesn't end in the middle of its box.</source>
        <translation>{page}. sayfada bir çizgi alanının ortasında bitmiyor.</translation>
    </message>
    <message>
        <source>It looks torn off. The editor draws it from centre to centre.</source>
        <translation>Kopuk görünür. Düzenleyici merkezden merkeze çizer.</translation>
    </message>
    <message>
        <source>A line on page {page} has no end in one of its boxes.</source>
        <translation>{page}. sayfada bir çizginin, alanlarından birinde ucu eksik.</translation>
    </message>
    <message>
        <source>A {what} button on page {page} names no file.</source>
        <translation>{page}. sayfada bir {what} düğmesi için dosya belirtilmemiş.</translation>
    </message>
    <message>
        <source>A click does nothing.</source>
        <translation>Tıklama bir şey yapmaz.</translation>
    </message>
    <message>
        <source>{path} has two buttons on page {page}.</source>
        <translation>{path} için {page}. sayfada iki düğme var.</translation>
    </message>
    <message>
        <source>One of them may be meant for another file.</source>
        <translation>Biri başka bir dosya için olabilir.</translation>
    </message>
    <message>
        <source>Two buttons cover each other on page {page}.</source>
        <translation>{page}. sayfada iki düğme üst üste biniyor.</translation>
    </message>
    <message>
        <source>One of them can't be hit.</source>
        <translation>Birine tıklanamaz.</translation>
    </message>
    <message>
        <source>A {what} button on page {page} still lies in the corner.</source>
        <translation>{page}. sayfada bir {what} düğmesi hâlâ köşede duruyor.</translation>
    </message>
    <message>
        <source>The program that matched icons and files could not place it; put it where it belongs.</source>
        <translation>Simgelerle dosyaları eşleştiren program bunu yerleştirememiş; ait olduğu yere koyun.</translation>
    </message>
    <message>
        <source>{path} has no subtitles.</source>
        <translation>{path} için altyazı yok.</translation>
    </message>
    <message>
        <source>{count} films have no subtitles.</source>
        <translation>{count} videonun altyazısı yok.</translation>
    </message>
    <message>
        <source>An SRT file of the same name beside a film gives it subtitles.</source>
        <translation>Videonun yanındaki aynı adlı bir SRT dosyası ona altyazı verir.</translation>
    </message>
    <message>
        <source>{path} has no film of the same name beside it.</source>
        <translation>{path} yanında aynı adlı bir video yok.</translation>
    </message>
    <message>
        <source>Subtitles are found by the film's name only.</source>
        <translation>Altyazılar yalnızca videonun adıyla bulunur.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {sentence}</source>
        <translation>{path}, satır {line}: {sentence}</translation>
    </message>
    <message>
        <source>Players stop at a subtitle they can't read, or leave it out.</source>
        <translation>Oynatıcılar okuyamadıkları altyazıda durur ya da onu atlar.</translation>
    </message>
    <message>
        <source>Players show them at the wrong time or not at all.</source>
        <translation>Oynatıcılar bunları yanlış zamanda gösterir ya da hiç göstermez.</translation>
    </message>
    <message>
        <source>Two subtitles want the same place at the same time.</source>
        <translation>İki altyazı aynı anda aynı yeri istiyor.</translation>
    </message>
    <message>
        <source>{path} doesn't end with a blank line.</source>
        <translation>{path} boş bir satırla bitmiyor.</translation>
    </message>
    <message>
        <source>Some versions of the editor fail on such a file.</source>
        <translation>Düzenleyicinin bazı sürümleri böyle bir dosyada hata verir.</translation>
    </message>
    <message>
        <source>The subtitles {path} go on to second {end}; the film ends at second {length}.</source>
        <translation>{path} altyazıları {end}. saniyeye dek sürüyor; video {length}. saniyede bitiyor.</translation>
    </message>
    <message>
        <source>They may belong to another film.</source>
        <translation>Başka bir videoya ait olabilirler.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {sentence} ({more} more of this kind)</source>
        <translation>{path}, satır {line}: {sentence} (bu türden {more} tane daha)</translation>
    </message>
    <message>
        <source>A {what} button on page {page} still waits to be looked at.</source>
        <translation>{page}. sayfada bir {what} düğmesi hâlâ gözden geçirilmeyi bekliyor.</translation>
    </message>
    <message>
        <source>An activity of page {page} has the type “{type}”, which no reader knows.</source>
        <translation>{page}. sayfada bir etkinliğin türü “{type}”; bunu hiçbir okuyucu tanımaz.</translation>
    </message>
    <message>
        <source>Readers leave it out or show it as something else.</source>
        <translation>Okuyucular bunu göstermez ya da başka bir şey olarak gösterir.</translation>
    </message>
    <message>
        <source>The activity on page {page} is of the type {type}, which the LMS leaves out.</source>
        <translation>{page}. sayfadaki etkinliğin türü {type}; LMS bunu dışarıda bırakır.</translation>
    </message>
    <message>
        <source>{count} activities are of the type {type}, which the LMS leaves out; the first is on page {page}.</source>
        <translation>{count} etkinliğin türü {type}; LMS bunları dışarıda bırakır; ilki {page}. sayfada.</translation>
    </message>
    <message>
        <source>Pupils have them in the desktop reader only.</source>
        <translation>Öğrenciler bunları yalnızca masaüstü okuyucuda görür.</translation>
    </message>
    <message>
        <source>The activity on page {page} is of the old type {type}.</source>
        <translation>{page}. sayfadaki etkinliğin türü eski: {type}.</translation>
    </message>
    <message>
        <source>{count} activities are of the old type {type}; the first is on page {page}.</source>
        <translation>{count} etkinliğin türü eski: {type}; ilki {page}. sayfada.</translation>
    </message>
    <message>
        <source>Only readers of 2024 know it.</source>
        <translation>Yalnızca 2024 okuyucuları tanır.</translation>
    </message>
    <message>
        <source>The {type} activity of page {page} names no picture.</source>
        <translation>{page}. sayfadaki {type} etkinliği için resim belirtilmemiş.</translation>
    </message>
    <message>
        <source>It is played on a picture: without one it stays empty.</source>
        <translation>Bir resim üzerinde oynanır: resim olmadan boş kalır.</translation>
    </message>
    <message>
        <source>The {type} activity of page {page} names a picture, which this type doesn't show.</source>
        <translation>{page}. sayfadaki {type} etkinliği için resim belirtilmiş, ama bu tür resim göstermez.</translation>
    </message>
    <message>
        <source>It was probably of another type before. The picture only costs space.</source>
        <translation>Önceden büyük olasılıkla başka türdendi. Resim yalnızca yer kaplar.</translation>
    </message>
    <message>
        <source>The {type} activity of page {page} has no header.</source>
        <translation>{page}. sayfadaki {type} etkinliğinin yönergesi yok.</translation>
    </message>
    <message>
        <source>Readers show a general sentence for its type instead of the task.</source>
        <translation>Okuyucular yönerge yerine türüne uygun genel bir cümle gösterir.</translation>
    </message>
    <message>
        <source>“{header}” on page {page} is written “{usual}” elsewhere.</source>
        <translation>{page}. sayfadaki “{header}” başka yerlerde “{usual}” diye yazılmış.</translation>
    </message>
    <message>
        <source>The same task should read the same everywhere.</source>
        <translation>Aynı yönerge her yerde aynı yazılmalı.</translation>
    </message>
    <message>
        <source>The header of an activity on page {page} has {length} letters.</source>
        <translation>{page}. sayfada bir etkinliğin yönergesi {length} harf uzunluğunda.</translation>
    </message>
    <message>
        <source>Readers have room for a sentence or two.</source>
        <translation>Okuyucularda bir iki cümlelik yer vardır.</translation>
    </message>
    <message>
        <source>The {type} activity of page {page} sets a font size, which this type doesn't obey.</source>
        <translation>{page}. sayfadaki {type} etkinliğinde yazı boyutu ayarlanmış, ama bu tür buna uymaz.</translation>
    </message>
    <message>
        <source>Only fillpicture and matchTheWords do.</source>
        <translation>Yalnızca fillpicture ve matchTheWords uyar.</translation>
    </message>
    <message>
        <source>The font size {size} of the activity on page {page} is not between 8 and 200.</source>
        <translation>{page}. sayfadaki etkinliğin yazı boyutu ({size}) 8 ile 200 arasında değil.</translation>
    </message>
    <message>
        <source>Nobody can read it, or it doesn't fit.</source>
        <translation>Kimse okuyamaz ya da sığmaz.</translation>
    </message>
    <message>
        <source>Page {page} has the same {type} activity twice.</source>
        <translation>{page}. sayfada aynı {type} etkinliği iki kez var.</translation>
    </message>
    <message>
        <source>One of them was probably copied and not changed.</source>
        <translation>Biri büyük olasılıkla kopyalanıp değiştirilmemiş.</translation>
    </message>
    <message>
        <source>The {type} activity of page {page} has no answers.</source>
        <translation>{page}. sayfadaki {type} etkinliğinde yanıt yok.</translation>
    </message>
    <message>
        <source>There is nothing to do in it.</source>
        <translation>İçinde yapılacak bir şey yok.</translation>
    </message>
    <message>
        <source>Two places for answers begin at the same spot on page {page}.</source>
        <translation>{page}. sayfada iki yanıt yeri aynı noktada başlıyor.</translation>
    </message>
    <message>
        <source>The LMS tells places apart by their corner: both get the same answer.</source>
        <translation>LMS yerleri köşelerine göre ayırır: ikisi de aynı yanıtı alır.</translation>
    </message>
    <message>
        <source>Two places for answers cover each other on page {page}.</source>
        <translation>{page}. sayfada iki yanıt yeri üst üste biniyor.</translation>
    </message>
    <message>
        <source>What is dropped or clicked there lands on either.</source>
        <translation>Oraya bırakılan ya da tıklanan ikisinden birine gider.</translation>
    </message>
    <message>
        <source>An answer on page {page} is so near the corner that the LMS takes its pixels for percents.</source>
        <translation>{page}. sayfada bir yanıt köşeye o kadar yakın ki LMS piksellerini yüzde sanıyor.</translation>
    </message>
    <message>
        <source>When all four numbers are 100 or less and the picture is wide, the page view of the LMS misplaces it.</source>
        <translation>Dört sayının hepsi 100 ya da daha küçükse ve resim genişse, LMS'nin sayfa görünümü bunu yanlış yere koyar.</translation>
    </message>
    <message>
        <source>A place of the activity on page {page} has no word.</source>
        <translation>{page}. sayfadaki etkinlikte bir yerin kelimesi yok.</translation>
    </message>
    <message>
        <source>No word is right there.</source>
        <translation>Orada hiçbir kelime doğru olamaz.</translation>
    </message>
    <message>
        <source>“{word}” belongs to a place on page {page}, but is not among the words to drag.</source>
        <translation>“{word}” {page}. sayfada bir yere ait, ama sürüklenecek kelimeler arasında yok.</translation>
    </message>
    <message>
        <source>The place can't be filled: nobody gets all points.</source>
        <translation>Yer doldurulamaz: kimse tam puan alamaz.</translation>
    </message>
    <message>
        <source>“{word}” is needed {needed} times on page {page}, but is {given} times among the words.</source>
        <translation>“{word}” {page}. sayfada {needed} kez gerekiyor, ama kelimeler arasında {given} kez var.</translation>
    </message>
    <message>
        <source>Every word can be dragged once: some places stay empty.</source>
        <translation>Her kelime bir kez sürüklenebilir: bazı yerler boş kalır.</translation>
    </message>
    <message>
        <source>“{word}” on page {page} belongs to no place.</source>
        <translation>{page}. sayfadaki “{word}” hiçbir yere ait değil.</translation>
    </message>
    <message>
        <source>It stays over as a wrong word. That may be meant.</source>
        <translation>Yanlış kelime olarak artakalır. Böyle istenmiş olabilir.</translation>
    </message>
    <message>
        <source>“{word}” is {given} times among the words on page {page}, but needed {needed} times.</source>
        <translation>“{word}” {page}. sayfada kelimeler arasında {given} kez var, ama {needed} kez gerekiyor.</translation>
    </message>
    <message>
        <source>Copies stay over.</source>
        <translation>Kopyalar artakalır.</translation>
    </message>
    <message>
        <source>The words on page {page} stand in the order of their places.</source>
        <translation>{page}. sayfadaki kelimeler, yerlerinin sırasıyla duruyor.</translation>
    </message>
    <message>
        <source>That gives the answers away. The editor shuffles them when it saves.</source>
        <translation>Bu yanıtları ele verir. Düzenleyici kaydederken bunları karıştırır.</translation>
    </message>
    <message>
        <source>A place of the activity on page {page} has no group of words.</source>
        <translation>{page}. sayfadaki etkinlikte bir yerin kelime grubu yok.</translation>
    </message>
    <message>
        <source>“{word}” belongs to a group on page {page}, but is not among the words to drag.</source>
        <translation>“{word}” {page}. sayfada bir gruba ait, ama sürüklenecek kelimeler arasında yok.</translation>
    </message>
    <message>
        <source>The group can't be filled.</source>
        <translation>Grup doldurulamaz.</translation>
    </message>
    <message>
        <source>“{word}” on page {page} belongs to no group.</source>
        <translation>{page}. sayfadaki “{word}” hiçbir gruba ait değil.</translation>
    </message>
    <message>
        <source>“{word}” on page {page} belongs to several groups.</source>
        <translation>{page}. sayfadaki “{word}” birden çok gruba ait.</translation>
    </message>
    <message>
        <source>It counts as right in each of them. That may be meant.</source>
        <translation>Her birinde doğru sayılır. Böyle istenmiş olabilir.</translation>
    </message>
    <message>
        <source>The activity on page {page} uses {key}, a spelling only documents have; readers want {right}.</source>
        <translation>{page}. sayfadaki etkinlikte {key} kullanılmış; bu yalnızca belgelerde geçen bir yazım. Okuyucuların beklediği: {right}.</translation>
    </message>
    <message>
        <source>Readers find no groups or no words.</source>
        <translation>Okuyucular grupları ya da kelimeleri bulamaz.</translation>
    </message>
    <message>
        <source>An answer of the fillpicture activity on page {page} has no text.</source>
        <translation>{page}. sayfadaki fillpicture etkinliğinde bir yanıtın metni yok.</translation>
    </message>
    <message>
        <source>A click shows nothing.</source>
        <translation>Tıklayınca bir şey görünmez.</translation>
    </message>
    <message>
        <source>“{word}” is given as a word on page {page}, but no answer uses it.</source>
        <translation>“{word}” {page}. sayfada kelime olarak verilmiş, ama hiçbir yanıt kullanmıyor.</translation>
    </message>
    <message>
        <source>It stays over. That may be meant.</source>
        <translation>Artakalır. Böyle istenmiş olabilir.</translation>
    </message>
    <message>
        <source>“{word}” belongs to a place on page {page}, but the words have “{meant}”.</source>
        <translation>“{word}” {page}. sayfada bir yere ait, ama kelimelerde “{meant}” yazıyor.</translation>
    </message>
    <message>
        <source>“{word}” belongs to a group on page {page}, but the words have “{meant}”.</source>
        <translation>“{word}” {page}. sayfada bir gruba ait, ama kelimelerde “{meant}” yazıyor.</translation>
    </message>
    <message>
        <source>No answer of the {type} activity on page {page} is right.</source>
        <translation>{page}. sayfadaki {type} etkinliğinde doğru yanıt yok.</translation>
    </message>
    <message>
        <source>Nobody can get a point.</source>
        <translation>Kimse puan alamaz.</translation>
    </message>
    <message>
        <source>The {count} answers of the activity on page {page} can't be counted in groups of {size}.</source>
        <translation>{page}. sayfadaki etkinliğin {count} yanıtı {size} öğeli gruplara bölünemiyor.</translation>
    </message>
    <message>
        <source>The last group is incomplete; the desktop reader looks for answers that aren't there.</source>
        <translation>Son grup eksik; masaüstü okuyucu olmayan yanıtları arar.</translation>
    </message>
    <message>
        <source>Answers {first} to {last} of the activity on page {page} have {right} right ones; each group should have one.</source>
        <translation>{page}. sayfadaki etkinliğin {first}–{last} arası yanıtlarında {right} doğru var; her grupta bir doğru olmalı.</translation>
    </message>
    <message>
        <source>One choice is made in each group: without a right one there is no point, with several one is as good as another.</source>
        <translation>Her grupta bir seçim yapılır: doğru yoksa puan da yok; birden çok doğru varsa hangisinin seçildiği fark etmez.</translation>
    </message>
    <message>
        <source>{key} is {count} in the activity on page {page}; it can be -1 (free choice), 0, or 2 to 9.</source>
        <translation>{page}. sayfadaki etkinlikte {key} = {count}; -1 (serbest seçim), 0 ya da 2–9 olabilir.</translation>
    </message>
    <message>
        <source>Readers can't group the answers.</source>
        <translation>Okuyucular yanıtları gruplayamaz.</translation>
    </message>
    <message>
        <source>Every answer of the {type} activity on page {page} is right.</source>
        <translation>{page}. sayfadaki {type} etkinliğinde bütün yanıtlar doğru.</translation>
    </message>
    <message>
        <source>There is nothing to choose.</source>
        <translation>Seçilecek bir şey yok.</translation>
    </message>
    <message>
        <source>The LMS counts the markwithx activity on page {page} in groups of {lms}, not of {size}.</source>
        <translation>LMS, {page}. sayfadaki markwithx etkinliğini {size} değil {lms} öğeli gruplarla sayıyor.</translation>
    </message>
    <message>
        <source>It looks at circleCount instead of markCount, so pupils get other points there.</source>
        <translation>markCount yerine circleCount değerine bakar; bu yüzden öğrenciler orada başka puan alır.</translation>
    </message>
    <message>
        <source>The {type} activity on page {page} sets {key}, which belongs to the other type.</source>
        <translation>{page}. sayfadaki {type} etkinliğinde {key} ayarlanmış; bu öteki türe ait.</translation>
    </message>
    <message>
        <source>The desktop reader ignores it.</source>
        <translation>Masaüstü okuyucu bunu yok sayar.</translation>
    </message>
    <message>
        <source>The LMS counts the markwithx activity on page {page} in groups of {lms}, not as a free choice.</source>
        <translation>LMS, {page}. sayfadaki markwithx etkinliğini serbest seçim olarak değil {lms} öğeli gruplarla sayıyor.</translation>
    </message>
    <message>
        <source>Answers {first} to {last} of the activity on page {page} have no right one.</source>
        <translation>{page}. sayfadaki etkinliğin {first}–{last} arası yanıtlarında doğru yok.</translation>
    </message>
    <message>
        <source>“{word}” belongs to a sentence on page {page}, but is not among the words.</source>
        <translation>“{word}” {page}. sayfada bir cümleye ait, ama kelimeler arasında yok.</translation>
    </message>
    <message>
        <source>The sentence can't be matched.</source>
        <translation>Cümle eşleştirilemez.</translation>
    </message>
    <message>
        <source>The matchTheWords activity on page {page} has no {what}.</source>
        <translation>{page}. sayfadaki matchTheWords etkinliğinde eksik olan: {what}.</translation>
    </message>
    <message>
        <source>There is nothing to match.</source>
        <translation>Eşleştirilecek bir şey yok.</translation>
    </message>
    <message>
        <source>“{word}” on page {page} belongs to no sentence.</source>
        <translation>{page}. sayfadaki “{word}” hiçbir cümleye ait değil.</translation>
    </message>
    <message>
        <source>“{word}” is {count} times among the words on page {page}.</source>
        <translation>“{word}” {page}. sayfada kelimeler arasında {count} kez var.</translation>
    </message>
    <message>
        <source>The LMS only knows the first of them.</source>
        <translation>LMS yalnızca ilkini tanır.</translation>
    </message>
    <message>
        <source>A sentence on page {page} has neither text nor picture.</source>
        <translation>{page}. sayfada bir cümlenin ne metni ne resmi var.</translation>
    </message>
    <message>
        <source>There is nothing to match the word with.</source>
        <translation>Kelimenin eşleştirileceği bir şey yok.</translation>
    </message>
    <message>
        <source>The activity on page {page} has {words} words and {sentences} sentences.</source>
        <translation>{page}. sayfadaki etkinlikte {words} kelime ve {sentences} cümle var.</translation>
    </message>
    <message>
        <source>Readers draw one line a pair; the sides should be as long.</source>
        <translation>Okuyucular her çift için bir çizgi çizer; iki taraf aynı sayıda olmalı.</translation>
    </message>
    <message>
        <source>{key} of the activity on page {page} holds plain texts instead of objects.</source>
        <translation>{page}. sayfadaki etkinlikte {key} içinde nesne yerine düz metin var.</translation>
    </message>
    <message>
        <source>Readers find no words in them.</source>
        <translation>Okuyucular bunlarda kelime bulamaz.</translation>
    </message>
    <message>
        <source>The word puzzle on page {page} has no words.</source>
        <translation>{page}. sayfadaki kelime bulmacasında kelime yok.</translation>
    </message>
    <message>
        <source>There is nothing to find.</source>
        <translation>Bulunacak bir şey yok.</translation>
    </message>
    <message>
        <source>“{word}” on page {page} is longer than the {side} letters of the grid.</source>
        <translation>{page}. sayfadaki “{word}” ızgaranın {side} harflik kenarından uzun.</translation>
    </message>
    <message>
        <source>The desktop reader can't lay it out: the puzzle never ends.</source>
        <translation>Masaüstü okuyucu bunu yerleştiremez: bulmaca hiç bitmez.</translation>
    </message>
    <message>
        <source>“{word}” on page {page} is longer than the {side} letters of the LMS's grid.</source>
        <translation>{page}. sayfadaki “{word}” LMS ızgarasının {side} harflik kenarından uzun.</translation>
    </message>
    <message>
        <source>The LMS leaves it out silently, and nobody gets all points.</source>
        <translation>LMS bunu sessizce dışarıda bırakır ve kimse tam puan alamaz.</translation>
    </message>
    <message>
        <source>“{word}” on page {page} holds “{letters}”, which the grid may not show.</source>
        <translation>{page}. sayfadaki “{word}” içinde ızgaranın gösteremeyebileceği işaretler var: “{letters}”.</translation>
    </message>
    <message>
        <source>Grids are made of A to Z and digits; other signs are dropped or can't be found.</source>
        <translation>Izgaralar A–Z harflerinden ve rakamlardan oluşur; öteki işaretler atılır ya da bulunamaz.</translation>
    </message>
    <message>
        <source>“{word}” on page {page} is contained in “{other}”.</source>
        <translation>{page}. sayfadaki “{word}” başka bir kelimenin içinde geçiyor: “{other}”.</translation>
    </message>
    <message>
        <source>Marking one of them marks letters of the other.</source>
        <translation>Birini işaretlemek ötekinin harflerini de işaretler.</translation>
    </message>
    <message>
        <source>The words on page {page} have {letters} letters together; the grid has {cells}.</source>
        <translation>{page}. sayfadaki kelimeler toplam {letters} harf; ızgarada {cells} kare var.</translation>
    </message>
    <message>
        <source>The desktop reader gives up placing words after some tries.</source>
        <translation>Masaüstü okuyucu birkaç denemeden sonra kelime yerleştirmeyi bırakır.</translation>
    </message>
    <message>
        <source>The ordering activity on page {page} has no sentences.</source>
        <translation>{page}. sayfadaki sıralama etkinliğinde cümle yok.</translation>
    </message>
    <message>
        <source>There is nothing to put in order.</source>
        <translation>Sıralanacak bir şey yok.</translation>
    </message>
    <message>
        <source>“{sentence}” on page {page} is a single word.</source>
        <translation>{page}. sayfadaki “{sentence}” tek kelime.</translation>
    </message>
    <message>
        <source>There is nothing to put in order; each entry should be a whole sentence.</source>
        <translation>Sıralanacak bir şey yok; her öğe tam bir cümle olmalı.</translation>
    </message>
    <message>
        <source>“{sentence}” on page {page} is there twice.</source>
        <translation>“{sentence}” {page}. sayfada iki kez var.</translation>
    </message>
    <message>
        <source>“{sentence}” on page {page} is still cut with slashes.</source>
        <translation>{page}. sayfadaki “{sentence}” hâlâ eğik çizgilerle bölünmüş.</translation>
    </message>
    <message>
        <source>It looks like the printed task, not the right sentence.</source>
        <translation>Doğru cümleye değil, basılı alıştırmaya benziyor.</translation>
    </message>
    <message>
        <source>“{sentence}” on page {page} has no mark at its end.</source>
        <translation>{page}. sayfadaki “{sentence}” cümlesinin sonunda noktalama işareti yok.</translation>
    </message>
    <message>
        <source>Sentences end with a full stop, a question mark or the like.</source>
        <translation>Cümleler nokta, soru işareti gibi bir işaretle biter.</translation>
    </message>
    <message>
        <source>The coloring activity on page {page} has answers or words, which this type doesn't use.</source>
        <translation>{page}. sayfadaki boyama etkinliğinde bu türün kullanmadığı yanıtlar ya da kelimeler var.</translation>
    </message>
    <message>
        <source>It was probably of another type before.</source>
        <translation>Önceden büyük olasılıkla başka türdendi.</translation>
    </message>
    <message>
        <source>The picture to colour on page {page} is no outline drawing: only {share} % of it are paper or lines.</source>
        <translation>{page}. sayfadaki boyama resmi çizgi çizim değil: yalnızca %{share} kadarı kâğıt ya da çizgi.</translation>
    </message>
    <message>
        <source>The bucket fills areas between lines; in a photograph or a coloured picture it finds none.</source>
        <translation>Boya kovası çizgiler arasındaki alanları doldurur; fotoğrafta ya da renkli resimde böyle bir alan bulamaz.</translation>
    </message>
    <message>
        <source>“{word}” is twice among the words on page {page}.</source>
        <translation>“{word}” {page}. sayfada kelimeler arasında iki kez var.</translation>
    </message>
    <message>
        <source>A sentence on page {page} has no word.</source>
        <translation>{page}. sayfada bir cümlenin kelimesi yok.</translation>
    </message>
    <message>
        <source>The area an activity shows reaches out of page {page}.</source>
        <translation>Bir etkinliğin gösterdiği alan {page}. sayfanın dışına taşıyor.</translation>
    </message>
    <message>
        <source>Boxes of the page and of the cropped picture no longer agree.</source>
        <translation>Sayfanın alanları ile kırpıntının alanları artık uyuşmuyor.</translation>
    </message>
    <message>
        <source>The picture of an activity on page {page} is not shaped like the area it is said to show.</source>
        <translation>{page}. sayfada bir etkinliğin resmi, gösterdiği söylenen alanla aynı biçimde değil.</translation>
    </message>
    <message>
        <source>The picture was cropped anew: karaoke highlights in it lie askew.</source>
        <translation>Resim yeniden kırpılmış: içindeki karaoke vurguları kayık durur.</translation>
    </message>
    <message>
        <source>An activity on page {page} lies in a karaoke passage, but its area on the page is not known.</source>
        <translation>{page}. sayfada bir etkinlik karaoke parçasının içinde, ama sayfadaki alanı bilinmiyor.</translation>
    </message>
    <message>
        <source>Without image_coords the highlight doesn't appear in the activity.</source>
        <translation>image_coords olmadan vurgu etkinlikte görünmez.</translation>
    </message>
    <message>
        <source>audio/audio.json can't be read. {reason}</source>
        <translation>audio/audio.json okunamıyor. {reason}</translation>
    </message>
    <message>
        <source>No sound of the book has karaoke.</source>
        <translation>Kitabın hiçbir sesinde karaoke çalışmaz.</translation>
    </message>
    <message>
        <source>A sound is marked as karaoke, but the book has no audio/audio.json.</source>
        <translation>Bir ses karaoke olarak işaretli, ama kitapta audio/audio.json yok.</translation>
    </message>
    <message>
        <source>{count} sounds are marked as karaoke, but the book has no audio/audio.json.</source>
        <translation>{count} ses karaoke olarak işaretli, ama kitapta audio/audio.json yok.</translation>
    </message>
    <message>
        <source>They play without highlight.</source>
        <translation>Vurgusuz çalınırlar.</translation>
    </message>
    <message>
        <source>{name} on page {page} is marked as karaoke, but audio/audio.json doesn't know it.</source>
        <translation>{page}. sayfadaki {name} karaoke olarak işaretli, ama audio/audio.json içinde yok.</translation>
    </message>
    <message>
        <source>It plays without highlight.</source>
        <translation>Vurgusuz çalınır.</translation>
    </message>
    <message>
        <source>audio/audio.json knows {name}, but on page {page} it is not marked as karaoke.</source>
        <translation>{name} audio/audio.json içinde var, ama {page}. sayfada karaoke olarak işaretli değil.</translation>
    </message>
    <message>
        <source>The work of the alignment is not shown.</source>
        <translation>Yapılan hizalama görünmez.</translation>
    </message>
    <message>
        <source>audio/audio.json has timings for {name}, but there is no such sound.</source>
        <translation>audio/audio.json içinde {name} için zamanlama var, ama böyle bir ses yok.</translation>
    </message>
    <message>
        <source>The sound was renamed or lost; its highlight with it.</source>
        <translation>Ses yeniden adlandırılmış ya da kaybolmuş; vurgusu da onunla birlikte.</translation>
    </message>
    <message>
        <source>The timings of {name} were made on page {made}, but page {page} plays it.</source>
        <translation>{name} zamanlaması {made}. sayfada yapılmış, ama sesi {page}. sayfa çalıyor.</translation>
    </message>
    <message>
        <source>The highlight appears at places of another page.</source>
        <translation>Vurgu başka bir sayfanın yerlerinde görünür.</translation>
    </message>
    <message>
        <source>In {name} the word “{word}” {fault}.</source>
        <translation>{name}, “{word}” kelimesi: {fault}.</translation>
    </message>
    <message>
        <source>The highlight jumps or stops there.</source>
        <translation>Vurgu orada atlar ya da durur.</translation>
    </message>
    <message>
        <source>In {name} the word “{word}” lies outside the picture of page {page}.</source>
        <translation>{name}, “{word}” kelimesi: {page}. sayfanın resminin dışında.</translation>
    </message>
    <message>
        <source>Its highlight can't be seen.</source>
        <translation>Vurgusu görülemez.</translation>
    </message>
    <message>
        <source>The timings of {name} should be looked at: {reasons}.</source>
        <translation>{name} zamanlaması gözden geçirilmeli: {reasons}.</translation>
    </message>
    <message>
        <source>The alignment was not sure of them.</source>
        <translation>Hizalama bunlardan emin değildi.</translation>
    </message>
    <message>
        <source>The timings of {name} fit the voice badly (score {score}).</source>
        <translation>{name} zamanlaması sese iyi uymuyor (puan {score}).</translation>
    </message>
    <message>
        <source>Below 0.65 the highlight is mostly out of step.</source>
        <translation>0,65'in altında vurgu çoğunlukla sesi tutturamaz.</translation>
    </message>
    <message>
        <source>In {name} a gap has no answer to open on the page ({count} in all).</source>
        <translation>{name}: bir boşluğun sayfada açacağı yanıt yok (toplam {count}).</translation>
    </message>
    <message>
        <source>The voice says the answer, but nothing appears.</source>
        <translation>Ses yanıtı söyler, ama hiçbir şey görünmez.</translation>
    </message>
    <message>
        <source>In {name} the gap for “{answer}” means an answer that is no longer at that place on page {page}.</source>
        <translation>{name}: “{answer}” için boşluğun gösterdiği yanıt artık {page}. sayfada o yerde değil.</translation>
    </message>
    <message>
        <source>The answer was moved after the alignment; align again.</source>
        <translation>Yanıt hizalamadan sonra taşınmış; yeniden hizalayın.</translation>
    </message>
    <message>
        <source>In {name} {count} words are shorter than 0.06 s, the first is “{word}”.</source>
        <translation>{name}: {count} kelime 0,06 saniyeden kısa; ilki “{word}”.</translation>
    </message>
    <message>
        <source>Nobody can speak them so fast: they are placed wrongly.</source>
        <translation>Kimse bu kadar hızlı söyleyemez: yanlış yerleştirilmişler.</translation>
    </message>
    <message>
        <source>In {name} the word “{word}” is shorter than 0.06 s.</source>
        <translation>{name}: “{word}” kelimesi 0,06 saniyeden kısa.</translation>
    </message>
    <message>
        <source>games.json can't be read. {reason}</source>
        <translation>games.json okunamıyor. {reason}</translation>
    </message>
    <message>
        <source>The book has no games.</source>
        <translation>Kitabın oyunları çalışmaz.</translation>
    </message>
    <message>
        <source>A game of level {level} has the type “{type}”, which readers don't know.</source>
        <translation>Seviye {level}: bir oyunun türü “{type}”; okuyucular bunu tanımaz.</translation>
    </message>
    <message>
        <source>It is dropped on load, and lost on the next save.</source>
        <translation>Açılırken atılır, sonraki kayıtta kaybolur.</translation>
    </message>
    <message>
        <source>The {type} of level {level} has no questions.</source>
        <translation>Seviye {level}: {type} oyununda soru yok.</translation>
    </message>
    <message>
        <source>It can't be played.</source>
        <translation>Oynanamaz.</translation>
    </message>
    <message>
        <source>A quiz question of level {level} has {count} options; there should be 3 to 5.</source>
        <translation>Seviye {level}: bir quiz sorusunda {count} seçenek var; 3 ile 5 arası olmalı.</translation>
    </message>
    <message>
        <source>The editor allows no other number, and the reader has room for these.</source>
        <translation>Düzenleyici başka sayıya izin vermez; okuyucuda da bu kadarına yer var.</translation>
    </message>
    <message>
        <source>A {type} question of level {level} has {count} right answers; there should be one.</source>
        <translation>Seviye {level}: bir {type} sorusunda {count} doğru yanıt var; bir tane olmalı.</translation>
    </message>
    <message>
        <source>Without a right one nobody can win, with several one is as good as another.</source>
        <translation>Doğru yoksa kimse kazanamaz; birden çok doğru varsa hangisinin seçildiği fark etmez.</translation>
    </message>
    <message>
        <source>A {type} question of level {level} offers “{text}” twice.</source>
        <translation>Seviye {level}: bir {type} sorusunda “{text}” iki kez sunuluyor.</translation>
    </message>
    <message>
        <source>One of the two counts as wrong, though they read the same.</source>
        <translation>Aynı okundukları hâlde ikisinden biri yanlış sayılır.</translation>
    </message>
    <message>
        <source>A {type} question of level {level} has an option without text and picture.</source>
        <translation>Seviye {level}: bir {type} sorusunda metni ve resmi olmayan bir seçenek var.</translation>
    </message>
    <message>
        <source>Readers show an empty button.</source>
        <translation>Okuyucular boş bir düğme gösterir.</translation>
    </message>
    <message>
        <source>A {type} question of level {level} asks nothing.</source>
        <translation>Seviye {level}: bir {type} sorusu hiçbir şey sormuyor.</translation>
    </message>
    <message>
        <source>It has neither text nor picture nor sound.</source>
        <translation>Ne metni, ne resmi, ne sesi var.</translation>
    </message>
    <message>
        <source>A crossword clue of level {level} {fault}.</source>
        <translation>Seviye {level}, çapraz bulmaca ipucu: {fault}.</translation>
    </message>
    <message>
        <source>The word can't be laid into the crossword.</source>
        <translation>Kelime çapraz bulmacaya yerleştirilemez.</translation>
    </message>
    <message>
        <source>A sentence of the {type} game in level {level} has {count} words.</source>
        <translation>Seviye {level}: {type} oyununda bir cümlenin kelime sayısı {count}.</translation>
    </message>
    <message>
        <source>It takes two to put them in order.</source>
        <translation>Sıralamak için en az iki kelime gerekir.</translation>
    </message>
    <message>
        <source>A memory card of level {level} has no picture.</source>
        <translation>Seviye {level}: bir hafıza kartının resmi yok.</translation>
    </message>
    <message>
        <source>The pair can't be seen.</source>
        <translation>Çift görülemez.</translation>
    </message>
    <message>
        <source>The levels are numbered {numbers}, not 1 to {count}.</source>
        <translation>Seviyelerin numaraları {numbers}; 1–{count} olmalıydı.</translation>
    </message>
    <message>
        <source>Readers open the next level by its number.</source>
        <translation>Okuyucular sonraki seviyeyi numarasıyla açar.</translation>
    </message>
    <message>
        <source>The level “{title}” is called unlike every module.</source>
        <translation>“{title}” seviyesinin adı hiçbir modülünkiyle aynı değil.</translation>
    </message>
    <message>
        <source>Levels usually carry the names of modules.</source>
        <translation>Seviyeler genellikle modüllerin adlarını taşır.</translation>
    </message>
    <message>
        <source>Level {level} has no games.</source>
        <translation>Seviye {level}: oyun yok.</translation>
    </message>
    <message>
        <source>The reader shows an empty level.</source>
        <translation>Okuyucu boş bir seviye gösterir.</translation>
    </message>
    <message>
        <source>{first} has a name the service no longer gives; it would be {stored}.</source>
        <translation>{first}, hizmetin artık vermediği bir ad; şimdi şöyle olurdu: {stored}.</translation>
    </message>
    <message>
        <source>{count} stored files have names the service no longer gives, e.g. {first} instead of {stored}.</source>
        <translation>Depodaki {count} dosyanın adı, hizmetin artık vermediği türden; örneğin {stored} yerine {first}.</translation>
    </message>
    <message>
        <source>The book was uploaded before names were folded (summer of 2026). Uploading it again puts them in order.</source>
        <translation>Kitap, adlar sadeleştirilmeye başlamadan önce (2026 yazı) yüklenmiş. Yeniden yüklemek adları düzeltir.</translation>
    </message>
    <message>
        <source>A path names the book's folder {other}, but it is stored as {folder}.</source>
        <translation>Bir yolda kitabın klasörü {other} diye geçiyor, ama depodaki adı {folder}.</translation>
    </message>
    <message>
        <source>{count} paths name the book's folder {other}, but it is stored as {folder}.</source>
        <translation>{count} yolda kitabın klasörü {other} diye geçiyor, ama depodaki adı {folder}.</translation>
    </message>
    <message>
        <source>The service did not rewrite them; the desktop reader looks in another book.</source>
        <translation>Hizmet bunları yeniden yazmamış; masaüstü okuyucu başka bir kitaba bakar.</translation>
    </message>
    <message>
        <source>The service counts {record} activities, {typed} of them are real: it counts empty ones too.</source>
        <translation>Hizmet {record} etkinlik sayıyor, gerçek olanlar {typed}: boş olanları da sayıyor.</translation>
    </message>
    <message>
        <source>The service counts {record} activities, config.json has {typed}.</source>
        <translation>Hizmet {record} etkinlik sayıyor, config.json içinde {typed} etkinlik var.</translation>
    </message>
    <message>
        <source>The record was made from another version of the book.</source>
        <translation>Kayıt, kitabın başka bir sürümünden oluşturulmuş.</translation>
    </message>
    <message>
        <source>The service calls the book “{record}”, config.json “{title}”.</source>
        <translation>Kitabın adı hizmette “{record}”, config.json içinde “{title}”.</translation>
    </message>
    <message>
        <source>A title edited in the administration changes the record only; readers show the other.</source>
        <translation>Yönetimde düzenlenen başlık yalnızca kaydı değiştirir; okuyucular ötekini gösterir.</translation>
    </message>
    <message>
        <source>The stored content is version {version}, changed {updated}.</source>
        <translation>Depodaki içeriğin sürümü {version}, değiştirilme: {updated}.</translation>
    </message>
    <message>
        <source>The stored content is version {version}.</source>
        <translation>Depodaki içeriğin sürümü {version}.</translation>
    </message>
    <message>
        <source>The service counts up with every change of the content.</source>
        <translation>Hizmet, içeriğin her değişiminde sayıyı bir artırır.</translation>
    </message>
    <message>
        <source>The text “{text}” looks like a path; storage would rewrite it.</source>
        <translation>“{text}” metni bir yola benziyor; depo bunu yeniden yazardı.</translation>
    </message>
    <message>
        <source>On upload everything with a slash and an ending is taken for a file and its name is folded.</source>
        <translation>Yüklerken eğik çizgisi ve uzantısı olan her şey dosya sayılır ve adı sadeleştirilir.</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>Bulgular</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation><numerusform>%n yer</numerusform></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>KB</source>
        <translation>KB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>PB</source>
        <translation>PB</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/sn</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>%{number}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>az önce</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>dün</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation><numerusform>%n dakika önce</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation><numerusform>%n saat önce</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation><numerusform>%n gün önce</numerusform></translation>
    </message>
    <message>
        <source>over</source>
        <translation>süresi doldu</translation>
    </message>
    <message>
        <source>today</source>
        <translation>bugün</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>yarın</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation><numerusform>%n gün kaldı</numerusform></translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} sn</translation>
    </message>
    <message>
        <source>{min} min {s} s</source>
        <translation>{min} dk {s} sn</translation>
    </message>
    <message>
        <source>{min} min</source>
        <translation>{min} dk</translation>
    </message>
    <message>
        <source>{h} h {min} min</source>
        <translation>{h} sa {min} dk</translation>
    </message>
    <message>
        <source>{h} h</source>
        <translation>{h} sa</translation>
    </message>
</context>
<context>
    <name>Fragments</name>
    <message>
        <source>Before and after</source>
        <translation>Önce ve sonra</translation>
    </message>
</context>
<context>
    <name>GameStage</name>
    <message>
        <source>Turn all up</source>
        <translation>Tüm kartları aç</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Baştan başla</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Denetle</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Sonraki</translation>
    </message>
    <message>
        <source>Next game</source>
        <translation>Sonraki oyun</translation>
    </message>
    <message>
        <source>What games.json has of it</source>
        <translation>games.json içindeki verisi</translation>
    </message>
    <message>
        <source>The game's data</source>
        <translation>Oyunun verisi</translation>
    </message>
    <message>
        <source>This was the last game.</source>
        <translation>Bu son oyundu.</translation>
    </message>
    <message>
        <source>This game can't be played</source>
        <translation>Bu oyun oynanamaz</translation>
    </message>
    <message>
        <source>There is nothing to check yet.</source>
        <translation>Henüz denetlenecek bir şey yok.</translation>
    </message>
    <message>
        <source>Answer first.</source>
        <translation>Önce yanıt verin.</translation>
    </message>
</context>
<context>
    <name>Games</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation><numerusform>… ve %n tane daha.</numerusform></translation>
    </message>
    <message>
        <source>Arrows, Space, Backspace, Enter</source>
        <translation>Ok tuşları, boşluk tuşu, Backspace, Enter</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Bitti.</translation>
    </message>
    <message>
        <source>One point for each question answered right. The first choice counts.</source>
        <translation>Doğru yanıtlanan her soru için bir puan. İlk seçim sayılır.</translation>
    </message>
    <message>
        <source>Every right answer takes you one field ahead, every wrong one the rival. One point for each right answer.</source>
        <translation>Her doğru yanıt sizi, her yanlış yanıt rakibi bir kare ilerletir. Her doğru yanıt için bir puan.</translation>
    </message>
    <message>
        <source>One point for each pair. Two cards that differ are turned back with the next one.</source>
        <translation>Her eş için bir puan. Birbirinden farklı iki kart, sonraki kart açılınca kapanır.</translation>
    </message>
    <message>
        <source>One point for each sentence that is right as a whole.</source>
        <translation>Tümüyle doğru olan her cümle için bir puan.</translation>
    </message>
    <message>
        <source>One point for each word that is right as a whole.</source>
        <translation>Tümüyle doğru olan her kelime için bir puan.</translation>
    </message>
    <message>
        <source>1–9 or arrows and Space, Enter</source>
        <translation>1–9 ya da ok tuşları ve boşluk tuşu, Enter</translation>
    </message>
    <message>
        <source>Arrows, Space</source>
        <translation>Ok tuşları, boşluk tuşu</translation>
    </message>
    <message>
        <source>Letters, arrows, Tab, Enter</source>
        <translation>Harfler, ok tuşları, Tab, Enter</translation>
    </message>
    <message>
        <source>right</source>
        <translation>doğru</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>yanlış</translation>
    </message>
    <message>
        <source>this was the right one</source>
        <translation>doğrusu buydu</translation>
    </message>
    <message>
        <source>All right!</source>
        <translation>Hepsi doğru!</translation>
    </message>
    <message>
        <source>Nothing right this time.</source>
        <translation>Bu kez doğru yok.</translation>
    </message>
    <message>
        <source>Readers don't know this type of game and leave it out.</source>
        <translation>Okuyucular bu oyun türünü tanımaz ve oyunu atlar.</translation>
    </message>
    <message>
        <source>The game has no questions.</source>
        <translation>Oyunda soru yok.</translation>
    </message>
    <message>
        <source>It has no options to choose from and is left out.</source>
        <translation>Seçilecek seçenek yok; atlanır.</translation>
    </message>
    <message>
        <source>No option is marked as right: whatever is chosen is wrong.</source>
        <translation>Hiçbir seçenek doğru olarak işaretlenmemiş: ne seçilse yanlış sayılır.</translation>
    </message>
    <message>
        <source>Several options are marked as right; each of them counts.</source>
        <translation>Birden çok seçenek doğru olarak işaretli; her biri geçerli sayılır.</translation>
    </message>
    <message>
        <source>It has no words and is left out.</source>
        <translation>Kelimesi yok; atlanır.</translation>
    </message>
    <message>
        <source>It has one word only: there is nothing to put in order.</source>
        <translation>Yalnızca bir kelimesi var: sıralanacak bir şey yok.</translation>
    </message>
    <message>
        <source>It names no picture.</source>
        <translation>Resim belirtilmemiş.</translation>
    </message>
    <message>
        <source>It has no answer that could be typed, and is left out.</source>
        <translation>Yazılabilecek bir yanıtı yok; atlanır.</translation>
    </message>
    <message>
        <source>Blanks and signs of the answer are left out of the grid.</source>
        <translation>Yanıttaki boşluk karakterleri ve işaretler ızgaraya alınmaz.</translation>
    </message>
    <message>
        <source>Its answer is too long for a grid and is left out.</source>
        <translation>Yanıtı ızgara için çok uzun; atlanır.</translation>
    </message>
    <message>
        <source>There is more of it than fits; what comes last is left out.</source>
        <translation>Sığandan fazlası var; en sondakiler atlanır.</translation>
    </message>
    <message>
        <source>The rival wins the race.</source>
        <translation>Yarışı rakip kazandı.</translation>
    </message>
    <message>
        <source>You win the race!</source>
        <translation>Yarışı siz kazandınız!</translation>
    </message>
    <message>
        <source>The race is drawn.</source>
        <translation>Yarış berabere bitti.</translation>
    </message>
    <message>
        <source>Question {number}: {sentence}</source>
        <translation>Soru {number}: {sentence}</translation>
    </message>
    <message>
        <source>Level {number}</source>
        <translation>Seviye {number}</translation>
    </message>
</context>
<context>
    <name>GamesPlace</name>
    <message>
        <source>Reading the games …</source>
        <translation>Oyunlar okunuyor …</translation>
    </message>
    <message>
        <source>This book has no {file}.</source>
        <translation>Bu kitapta {file} yok.</translation>
    </message>
    <message>
        <source>The {file} of this book has no games.</source>
        <translation>Bu kitabın {file} dosyasında oyun yok.</translation>
    </message>
    <message>
        <source>Game {number} of {count}</source>
        <translation>Oyun {number} / {count}</translation>
    </message>
    <message>
        <source>The book has no file {path}.</source>
        <translation>Kitapta bu dosya yok: {path}.</translation>
    </message>
    <message>
        <source>Sound and film can't be played on this computer: {reason}</source>
        <translation>Bu bilgisayarda ses ve video oynatılamıyor: {reason}</translation>
    </message>
</context>
<context>
    <name>GapPlayer</name>
    <message>
        <source>Words</source>
        <translation>Kelimeler</translation>
    </message>
    <message>
        <source>Write into a gap, or Space takes a word and puts it down</source>
        <translation>Boşluğa yazın ya da kelimeyi Boşluk tuşuyla alıp bırakın</translation>
    </message>
    <message>
        <source>Gap {number} of {count}</source>
        <translation>Boşluk {number} / {count}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>boş</translation>
    </message>
    <message>
        <source>“{word}” taken: choose a gap.</source>
        <translation>“{word}” alındı: bir boşluk seçin.</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Grid of letters</source>
        <translation>Harf ızgarası</translation>
    </message>
</context>
<context>
    <name>HealthModel</name>
    <message>
        <source>Book</source>
        <translation>Kitap</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Yayınevi</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Hatalar</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Uyarılar</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Kullanılmayan</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Etkinlikler</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sayfalar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Denetlendi</translation>
    </message>
    <message>
        <source>Files that nothing in the book refers to</source>
        <translation>Kitapta hiçbir yerde kullanılmayan dosyalar</translation>
    </message>
    <message>
        <source>never</source>
        <translation>hiç</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>denetlenemedi</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>sonradan değişti</translation>
    </message>
    <message>
        <source>{book}, {publisher}, {errors} errors, {warnings} warnings, checked {checked}</source>
        <translation>{book}, {publisher}, {errors} hata, {warnings} uyarı, denetlenme: {checked}</translation>
    </message>
</context>
<context>
    <name>HealthPlace</name>
    <message>
        <source>Sign in first.</source>
        <translation>Önce oturum açın.</translation>
    </message>
    <message>
        <source>It is being checked just now.</source>
        <translation>Şu anda denetleniyor.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s) checked.</source>
        <translation><numerusform>%Ln kitap denetlendi.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s) checked, the others have not changed since.</source>
        <translation><numerusform>%Ln kitap denetlendi, ötekiler son denetimden beri değişmemiş.</numerusform></translation>
    </message>
    <message>
        <source>No book has changed since it was checked last.</source>
        <translation>Son denetimden beri değişen kitap yok.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be checked.</source>
        <translation><numerusform>%Ln kitap denetlenemedi.</numerusform></translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Web sayfaları (*.html)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablolar (*.csv)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Veri (*.json)</translation>
    </message>
    <message>
        <source>Export the health board</source>
        <translation>Sağlık tablosunu dışa aktar</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Kaydedildi: {name}</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Kitap</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Yayınevi</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Hatalar</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Uyarılar</translation>
    </message>
    <message>
        <source>Unused (MB)</source>
        <translation>Kullanılmayan (MB)</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Etkinlikler</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sayfalar</translation>
    </message>
    <message>
        <source>Size (MB)</source>
        <translation>Boyut (MB)</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Denetlendi</translation>
    </message>
    <message>
        <source>Health of the library</source>
        <translation>Kitaplığın sağlığı</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>sonradan değişti</translation>
    </message>
    <message>
        <source>never</source>
        <translation>hiç</translation>
    </message>
</context>
<context>
    <name>HealthView</name>
    <message>
        <source>Health</source>
        <translation>Sağlık</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Tümünü denetle</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Dışa aktar</translation>
    </message>
    <message>
        <source>How to check</source>
        <translation>Nasıl denetlensin</translation>
    </message>
    <message>
        <source>Measure pictures too (boxes outside a page; slower)</source>
        <translation>Resimleri de ölç (sayfa dışındaki alanlar; daha yavaş)</translation>
    </message>
    <message>
        <source>Check all again, changed or not</source>
        <translation>Değişmemiş olsa da tümünü yeniden denetle</translation>
    </message>
    <message>
        <source>Filter books</source>
        <translation>Kitapları süz</translation>
    </message>
    <message>
        <source>Health of the books</source>
        <translation>Kitapların sağlığı</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Denetimin ilerlemesi</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <source>Open its check</source>
        <translation>Denetimini aç</translation>
    </message>
    <message>
        <source>Page to print (HTML)…</source>
        <translation>Yazdırılacak sayfa (HTML)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tablo (CSV)…</translation>
    </message>
    <message>
        <source>Data (JSON)…</source>
        <translation>Veri (JSON)…</translation>
    </message>
    <message>
        <source>No book fits these filters.</source>
        <translation>Bu süzgeçlere uyan kitap yok.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tümünü göster</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>Hatası olan</translation>
    </message>
    <message>
        <source>With warnings</source>
        <translation>Uyarısı olan</translation>
    </message>
    <message>
        <source>With unused files</source>
        <translation>Kullanılmayan dosyası olan</translation>
    </message>
    <message>
        <source>Not up to date</source>
        <translation>Güncel olmayan</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Hiç yok.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation><numerusform>%Ln kitap</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation><numerusform>%Ln hata</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation><numerusform>%Ln uyarı</numerusform></translation>
    </message>
    <message>
        <source>{size} unused</source>
        <translation>{size} kullanılmıyor</translation>
    </message>
    <message>
        <source>Check the books first.</source>
        <translation>Önce kitapları denetleyin.</translation>
    </message>
    <message>
        <source>It was never checked.</source>
        <translation>Hiç denetlenmedi.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation><numerusform>%Ln dosya</numerusform></translation>
    </message>
    <message>
        <source>Reading the results of earlier checks…</source>
        <translation>Önceki denetimlerin sonuçları okunuyor…</translation>
    </message>
    <message>
        <source>Upload the first book; here you see at a glance what is wrong with which.</source>
        <translation>İlk kitabı yükleyin; hangi kitapta ne sorun olduğunu burada bir bakışta görürsünüz.</translation>
    </message>
    <message>
        <source>Sign in first: the board shows the books of your server.</source>
        <translation>Önce oturum açın: tablo, sunucunuzdaki kitapları gösterir.</translation>
    </message>
    <message>
        <source>No books to check</source>
        <translation>Denetlenecek kitap yok</translation>
    </message>
    <message numerus="yes">
        <source>Checking {done} of %Ln book(s)</source>
        <translation><numerusform>{done} / %Ln kitap denetleniyor</numerusform></translation>
    </message>
</context>
<context>
    <name>HitsList</name>
    <message>
        <source>Hits</source>
        <translation>Eşleşmeler</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>page {number}</source>
        <translation>sayfa {number}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in this book</source>
        <translation><numerusform>Bu kitapta %Ln tane daha</numerusform></translation>
    </message>
</context>
<context>
    <name>IgnoreDialog</name>
    <message>
        <source>Ignore</source>
        <translation>Yok say</translation>
    </message>
    <message>
        <source>Ignore “{title}”?</source>
        <translation>“{title}” yok sayılsın mı?</translation>
    </message>
    <message>
        <source>Why is it all right?</source>
        <translation>Neden sorun değil?</translation>
    </message>
    <message>
        <source>The reason goes into reports</source>
        <translation>Gerekçe raporlara yazılır</translation>
    </message>
    <message>
        <source>Every finding of this kind in this book</source>
        <translation>Bu kitaptaki bu türden her bulgu</translation>
    </message>
    <message>
        <source>It is kept on this computer only; the book is not changed.</source>
        <translation>Yalnızca bu bilgisayarda saklanır; kitap değişmez.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Give a reason first.</source>
        <translation>Önce bir gerekçe yazın.</translation>
    </message>
</context>
<context>
    <name>ItemsDialog</name>
    <message>
        <source>Filter files</source>
        <translation>Dosyaları süz</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n dosya</numerusform></translation>
    </message>
    <message>
        <source>Files of this transfer</source>
        <translation>Bu aktarımın dosyaları</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>made by macOS</source>
        <translation>macOS oluşturmuş</translation>
    </message>
    <message>
        <source>made by Windows</source>
        <translation>Windows oluşturmuş</translation>
    </message>
    <message>
        <source>belongs to version control</source>
        <translation>sürüm denetimine ait</translation>
    </message>
    <message>
        <source>backup copy</source>
        <translation>yedek kopya</translation>
    </message>
    <message>
        <source>temporary file</source>
        <translation>geçici dosya</translation>
    </message>
    <message>
        <source>working file</source>
        <translation>çalışma dosyası</translation>
    </message>
    <message>
        <source>answer key</source>
        <translation>yanıt anahtarı</translation>
    </message>
    <message>
        <source>settings of the application</source>
        <translation>uygulama ayarları</translation>
    </message>
    <message>
        <source>licence file of the reader</source>
        <translation>okuyucunun lisans dosyası</translation>
    </message>
    <message>
        <source>made by the service itself</source>
        <translation>hizmet kendisi oluşturmuş</translation>
    </message>
    <message>
        <source>outside of the book's folder</source>
        <translation>kitabın klasörü dışında</translation>
    </message>
    <message>
        <source>its name can't be read</source>
        <translation>adı okunamıyor</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>sıradan bir dosya değil</translation>
    </message>
    <message>
        <source>can't be read</source>
        <translation>okunamıyor</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>bağlantı</translation>
    </message>
    <message>
        <source>a link that leads nowhere</source>
        <translation>hiçbir yere çıkmayan bağlantı</translation>
    </message>
    <message>
        <source>a link that leads out of the folder</source>
        <translation>klasörün dışına çıkan bağlantı</translation>
    </message>
    <message>
        <source>a link to another folder</source>
        <translation>başka klasöre bağlantı</translation>
    </message>
    <message>
        <source>an unsafe name</source>
        <translation>güvenli olmayan ad</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>şifreli</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>bozuk</translation>
    </message>
    <message>
        <source>packed in a strange way</source>
        <translation>alışılmadık biçimde paketlenmiş</translation>
    </message>
    <message>
        <source>unpacks to too much</source>
        <translation>açılınca fazla büyüyor</translation>
    </message>
</context>
<context>
    <name>Lens</name>
    <message>
        <source>Magnified</source>
        <translation>Büyütülmüş</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>{path} can't be shown: {reason}</source>
        <translation>{path} gösterilemiyor: {reason}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
</context>
<context>
    <name>LetterGrid</name>
    <message>
        <source>row {row}, column {column}</source>
        <translation>satır {row}, sütun {column}</translation>
    </message>
    <message>
        <source>word begun</source>
        <translation>kelime başlatıldı</translation>
    </message>
    <message>
        <source>Grid of letters</source>
        <translation>Harf ızgarası</translation>
    </message>
</context>
<context>
    <name>LibraryHome</name>
    <message>
        <source>All books</source>
        <translation>Tüm kitaplar</translation>
    </message>
    <message>
        <source>How books are shown</source>
        <translation>Kitapların gösterimi</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Kapaklar</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Kitaplar</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Sil…</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sırala</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>Kitaplık okunuyor…</translation>
    </message>
    <message>
        <source>No book has “{text}” in its title, name or publisher.</source>
        <translation>Başlığında, adında ya da yayınevinde “{text}” geçen kitap yok.</translation>
    </message>
    <message>
        <source>No book fits these filters.</source>
        <translation>Bu süzgeçlere uyan kitap yok.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tümünü göster</translation>
    </message>
    <message>
        <source>Drop a folder or a ZIP archive anywhere on the window to upload the first book.</source>
        <translation>İlk kitabı yüklemek için bir klasörü ya da ZIP arşivini pencerenin herhangi bir yerine bırakın.</translation>
    </message>
    <message>
        <source>No books yet</source>
        <translation>Henüz kitap yok</translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation><numerusform>%Ln kitap</numerusform></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Yayınevi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>{word}: {value}</source>
        <translation>{word}: {value}</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Hepsi</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>book</source>
        <translation>kitap</translation>
    </message>
    <message numerus="yes">
        <source>{name}, publisher, %Ln book(s)</source>
        <translation><numerusform>{name}, yayınevi, %Ln kitap</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{name}, folder, %Ln file(s)</source>
        <translation><numerusform>{name}, klasör, %Ln dosya</numerusform></translation>
    </message>
    <message>
        <source>{name}, file</source>
        <translation>{name}, dosya</translation>
    </message>
    <message>
        <source>{title}. {sentence} Press Enter to try again.</source>
        <translation>{title}. {sentence} Yeniden denemek için Enter'a basın.</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>arşivlendi</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>taslak</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Yükleniyor…</translation>
    </message>
</context>
<context>
    <name>LibraryPlace</name>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Kopyalandı: {text}</translation>
    </message>
    <message>
        <source>Link copied. Anyone can open it until {time}.</source>
        <translation>Bağlantı kopyalandı. Herkes açabilir; geçerlilik sonu: {time}.</translation>
    </message>
    <message>
        <source>A copy of “{name}” is being kept first.</source>
        <translation>Önce “{name}” için bir kopya alınıyor.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), {size}.</source>
        <translation><numerusform>%Ln dosya, {size}.</numerusform></translation>
    </message>
    <message>
        <source>{size} of files.</source>
        <translation>Dosyaların boyutu: {size}.</translation>
    </message>
    <message>
        <source>All its files go with it.</source>
        <translation>Tüm dosyaları da birlikte gider.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s) that belong to it go too: {names}.</source>
        <translation><numerusform>Ona bağlı %Ln kitap da birlikte gider: {names}.</numerusform></translation>
    </message>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation>“{name}” kalıcı olarak silinsin mi?</translation>
    </message>
    <message>
        <source>This service has no trash: nothing can bring the book back.</source>
        <translation>Bu hizmette çöp kutusu yok: kitap hiçbir şekilde geri getirilemez.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Kalıcı olarak sil</translation>
    </message>
    <message>
        <source>Keep a checked copy on this computer</source>
        <translation>Bu bilgisayarda denetlenmiş bir kopya sakla</translation>
    </message>
    <message>
        <source>Move “{name}” to the trash?</source>
        <translation>“{name}” çöp kutusuna taşınsın mı?</translation>
    </message>
    <message>
        <source>It can be restored from the trash for some days.</source>
        <translation>Birkaç gün boyunca çöp kutusundan geri yüklenebilir.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Çöp kutusuna taşı</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Geri getir</translation>
    </message>
    <message>
        <source>“{name}” was deleted for good.</source>
        <translation>“{name}” kalıcı olarak silindi.</translation>
    </message>
    <message>
        <source>“{name}” is in the trash.</source>
        <translation>“{name}” çöp kutusunda.</translation>
    </message>
    <message>
        <source>Undo brings back older files of that name as well: the trash holds both under one key.</source>
        <translation>Geri alınca bu addaki daha eski dosyalar da geri gelir: çöp kutusu ikisini tek anahtar altında tutar.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>“{name}” geri geldi.</translation>
    </message>
</context>
<context>
    <name>LibraryTree</name>
    <message>
        <source>Filter library</source>
        <translation>Kitaplıkta süz</translation>
    </message>
    <message>
        <source>All books</source>
        <translation>Tüm kitaplar</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Çöp kutusu</translation>
    </message>
    <message>
        <source>Open local book…</source>
        <translation>Bu bilgisayardan kitap aç…</translation>
    </message>
    <message>
        <source>No publisher or book has that in its name.</source>
        <translation>Adında bu geçen yayınevi ya da kitap yok.</translation>
    </message>
    <message>
        <source>No books yet. Drop a folder or a ZIP archive here.</source>
        <translation>Henüz kitap yok. Buraya bir klasör ya da ZIP arşivi bırakın.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>İndir…</translation>
    </message>
    <message>
        <source>Upload new version…</source>
        <translation>Yeni sürüm yükle…</translation>
    </message>
    <message>
        <source>Upload a book…</source>
        <translation>Kitap yükle…</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Adı kopyala</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>Kimliği kopyala</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Yolu kopyala</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Bağlantıyı kopyala</translation>
    </message>
    <message>
        <source>Copy download link</source>
        <translation>İndirme bağlantısını kopyala</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Yenile</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Sil…</translation>
    </message>
</context>
<context>
    <name>LmsPanel</name>
    <message>
        <source>In the LMS</source>
        <translation>LMS'de</translation>
    </message>
    <message>
        <source>not in the LMS</source>
        <translation>LMS'de yok</translation>
    </message>
    <message>
        <source>LMS differs</source>
        <translation>LMS'de farklı</translation>
    </message>
    <message>
        <source>LMS ok</source>
        <translation>LMS'ye uygun</translation>
    </message>
    <message>
        <source>For this play the LMS would count {points} of {count} · {percent}.</source>
        <translation>LMS bu çözüme şu puanı verirdi: {points} / {count} · {percent}.</translation>
    </message>
    <message>
        <source>Another score</source>
        <translation>Farklı puan</translation>
    </message>
</context>
<context>
    <name>LoadingState</name>
    <message>
        <source>Loading…</source>
        <translation>Yükleniyor…</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Log – DCS Browser</source>
        <translation>Günlük – DCS Browser</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Günlük</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Uyarılar</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Hatalar</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Düzey</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Günlükte süz</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Temizle</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tümünü kopyala</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Refresh</source>
        <translation>Yenile</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ayarlar…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Günlük</translation>
    </message>
    <message>
        <source>About DCS Browser</source>
        <translation>DCS Browser hakkında</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Oturumu kapat</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Çık</translation>
    </message>
    <message>
        <source>All books</source>
        <translation>Tüm kitaplar</translation>
    </message>
</context>
<context>
    <name>MemoryBoard</name>
    <message>
        <source>Card {number}</source>
        <translation>Kart {number}</translation>
    </message>
    <message>
        <source>face down</source>
        <translation>kapalı</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation><numerusform>%n hamle</numerusform></translation>
    </message>
</context>
<context>
    <name>MendDialog</name>
    <message>
        <source>Mend</source>
        <translation>Onar</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) can be mended</source>
        <translation><numerusform>%n yer onarılabilir</numerusform></translation>
    </message>
    <message>
        <source>Only the texts below change in {files}; everything else stays byte for byte. The old file is kept beside it as a .bak copy.</source>
        <translation>Yalnızca aşağıdaki metinler değişir ({files}); geri kalan her şey baytı baytına aynı kalır. Eski dosya yanında .bak kopyası olarak saklanır.</translation>
    </message>
    <message>
        <source>Mends</source>
        <translation>Onarımlar</translation>
    </message>
    <message>
        <source>Lines before and after</source>
        <translation>Önceki ve sonraki satırlar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message numerus="yes">
        <source>Mend %n place(s)</source>
        <translation><numerusform>%n yeri onar</numerusform></translation>
    </message>
    <message>
        <source>Tick something first.</source>
        <translation>Önce bir şey işaretleyin.</translation>
    </message>
</context>
<context>
    <name>Mends</name>
    <message>
        <source>byte order mark</source>
        <translation>bayt sırası işareti</translation>
    </message>
    <message>
        <source>letter case</source>
        <translation>büyük-küçük harf</translation>
    </message>
    <message>
        <source>video folder</source>
        <translation>video klasörü</translation>
    </message>
    <message>
        <source>book's folder</source>
        <translation>kitabın klasörü</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>boşluklar</translation>
    </message>
</context>
<context>
    <name>MendsModel</name>
    <message>
        <source>Line</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Ne</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Önce</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sonra</translation>
    </message>
</context>
<context>
    <name>MetadataForm</name>
    <message>
        <source>Title</source>
        <translation>Başlık</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Yayınevi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>none; choose or type one</source>
        <translation>yok; seçin ya da yazın</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Sürüm</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Depodaki adı</translation>
    </message>
    <message>
        <source>English</source>
        <translation>İngilizce</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkçe</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Almanca</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>İspanyolca</translation>
    </message>
    <message>
        <source>Replace its files</source>
        <translation>Dosyalarını değiştir</translation>
    </message>
    <message>
        <source>Make a new book named</source>
        <translation>Şu adla yeni kitap oluştur</translation>
    </message>
    <message>
        <source>Name of the new book</source>
        <translation>Yeni kitabın adı</translation>
    </message>
</context>
<context>
    <name>Noticing</name>
    <message>
        <source>Passed over while reading</source>
        <translation>Okurken atlandı</translation>
    </message>
</context>
<context>
    <name>Offline</name>
    <message numerus="yes">
        <source>Offline copy: %n file(s) behind</source>
        <translation><numerusform>Çevrimdışı kopya: %n dosya geride</numerusform></translation>
    </message>
    <message>
        <source>Offline copy: {done} of {total} files</source>
        <translation>Çevrimdışı kopya: {done} / {total} dosya</translation>
    </message>
    <message>
        <source>Offline copy: not complete</source>
        <translation>Çevrimdışı kopya: eksik</translation>
    </message>
    <message>
        <source>Offline copy: current</source>
        <translation>Çevrimdışı kopya: güncel</translation>
    </message>
    <message>
        <source>Offline copy: no longer on the service</source>
        <translation>Çevrimdışı kopya: artık hizmette yok</translation>
    </message>
    <message>
        <source>Offline copy: from {when}</source>
        <translation>Çevrimdışı kopya: {when}</translation>
    </message>
    <message>
        <source>Its files are being fetched; it opens without a network when all are here.</source>
        <translation>Dosyaları alınıyor; tümü gelince ağ olmadan da açılır.</translation>
    </message>
    <message>
        <source>Some of its files are not on this computer. They are fetched when the service is back.</source>
        <translation>Dosyalarının bir kısmı bu bilgisayarda değil. Hizmet geri gelince alınır.</translation>
    </message>
    <message>
        <source>The service had exactly these files at {when}.</source>
        <translation>Hizmette {when} itibarıyla tam olarak bu dosyalar vardı.</translation>
    </message>
    <message>
        <source>The service has other files by now. The copy is of {when}.</source>
        <translation>Hizmetteki dosyalar artık farklı. Kopyanın tarihi: {when}.</translation>
    </message>
    <message>
        <source>The copy is of {when}; whether the service has other files by now is not known.</source>
        <translation>Kopyanın tarihi: {when}; o zamandan beri hizmetteki dosyaların değişip değişmediği bilinmiyor.</translation>
    </message>
    <message>
        <source>The service has no such book any more. The copy is of {when}.</source>
        <translation>Bu kitap artık hizmette yok. Kopyanın tarihi: {when}.</translation>
    </message>
</context>
<context>
    <name>OfflineBanner</name>
    <message>
        <source>Sign in…</source>
        <translation>Oturum aç…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Offline: shown from the copy of {date}</source>
        <translation>Çevrimdışı: {date} tarihli kopya gösteriliyor</translation>
    </message>
    <message>
        <source>Signed out: only the books kept on this computer are shown.</source>
        <translation>Oturum kapalı: yalnızca bu bilgisayarda saklanan kitaplar gösteriliyor.</translation>
    </message>
    <message>
        <source>Offline: only the books kept on this computer are shown.</source>
        <translation>Çevrimdışı: yalnızca bu bilgisayarda saklanan kitaplar gösteriliyor.</translation>
    </message>
</context>
<context>
    <name>OfflineModel</name>
    <message>
        <source>Book</source>
        <translation>Kitap</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Yayınevi</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dosyalar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
</context>
<context>
    <name>OfflinePlace</name>
    <message>
        <source>Books kept offline</source>
        <translation>Çevrimdışı saklanan kitaplar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Update now</source>
        <translation>Şimdi güncelle</translation>
    </message>
    <message>
        <source>Remove the copy</source>
        <translation>Kopyayı kaldır</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Çevrimdışı</translation>
    </message>
    <message numerus="yes">
        <source>%n book(s)</source>
        <translation><numerusform>%n kitap</numerusform></translation>
    </message>
    <message>
        <source>Choose “Keep offline” in the menu of a book: it then opens without a network.</source>
        <translation>Bir kitabın menüsünden “Çevrimdışı sakla”yı seçin: kitap o zaman ağ olmadan da açılır.</translation>
    </message>
    <message>
        <source>No book is kept offline</source>
        <translation>Çevrimdışı saklanan kitap yok</translation>
    </message>
    <message>
        <source>Choose a book first.</source>
        <translation>Önce bir kitap seçin.</translation>
    </message>
</context>
<context>
    <name>OrderLine</name>
    <message>
        <source>word {number} of sentence {sentence}</source>
        <translation>{sentence}. cümlenin {number}. kelimesi</translation>
    </message>
</context>
<context>
    <name>OrderPlayer</name>
    <message>
        <source>Space takes a word, arrows move it, Space puts it down</source>
        <translation>Boşluk tuşu kelimeyi alır, ok tuşları taşır, Boşluk tuşu bırakır</translation>
    </message>
    <message>
        <source>“{word}” taken: arrows move it, Space puts it down.</source>
        <translation>“{word}” alındı: ok tuşları taşır, Boşluk tuşu bırakır.</translation>
    </message>
    <message>
        <source>Place {number} of {count}</source>
        <translation>Yer {number} / {count}</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Differences</source>
        <translation>Farklar</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Kitabı aç</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Yeniden gönder</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>Plana dön</translation>
    </message>
    <message>
        <source>Bring the old book back…</source>
        <translation>Eski kitabı geri getir…</translation>
    </message>
    <message>
        <source>{title} is published, with differences</source>
        <translation>{title} yayımlandı, farklar var</translation>
    </message>
    <message>
        <source>The service has the new book, but not everything is as it was sent:</source>
        <translation>Yeni kitap hizmette, ama her şey gönderildiği gibi değil:</translation>
    </message>
    <message>
        <source>{title} is published</source>
        <translation>{title} yayımlandı</translation>
    </message>
    <message numerus="yes">
        <source>All %n file(s), {size}, are stored as they were sent.</source>
        <translation><numerusform>%n dosyanın tümü ({size}) gönderildiği gibi depolandı.</numerusform></translation>
    </message>
    <message>
        <source>Every file is stored as it was sent.</source>
        <translation>Her dosya gönderildiği gibi depolandı.</translation>
    </message>
    <message>
        <source>The service is being asked what it has. Nothing is sent meanwhile.</source>
        <translation>Hizmete elinde ne olduğu soruluyor. Bu sırada hiçbir şey gönderilmez.</translation>
    </message>
    <message>
        <source>{title} was not sent</source>
        <translation>{title} gönderilmedi</translation>
    </message>
    <message>
        <source>You cancelled it. Nothing was changed on the service.</source>
        <translation>Siz vazgeçtiniz. Hizmette hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Yeniden sor</translation>
    </message>
</context>
<context>
    <name>OutlineTree</name>
    <message>
        <source>Outline of the book</source>
        <translation>Kitabın yapısı</translation>
    </message>
</context>
<context>
    <name>OverviewPlace</name>
    <message>
        <source>Cover</source>
        <translation>Kapak</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Kayıt</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dosyalar</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>İçerik</translation>
    </message>
    <message>
        <source>What is on the pages</source>
        <translation>Sayfalarda bulunanlar</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Okunuyor …</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Bu bilgisayarda</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Depoda</translation>
    </message>
    <message>
        <source>not on a service</source>
        <translation>bir hizmette değil</translation>
    </message>
    <message>
        <source>published</source>
        <translation>yayımlandı</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>taslak</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>arşivlendi</translation>
    </message>
    <message>
        <source>Name in storage</source>
        <translation>Depodaki adı</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Sürüm</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Değiştirilme</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numara</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Bilinmiyor</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Resimler</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sesler</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Videolar</translation>
    </message>
    <message>
        <source>{files} · {size}</source>
        <translation>{files} · {size}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n dosya</numerusform></translation>
    </message>
    <message>
        <source>No cover</source>
        <translation>Kapak yok</translation>
    </message>
    <message>
        <source>The cover can't be shown</source>
        <translation>Kapak gösterilemiyor</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Başlık</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Yayınevi</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Modüller</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sayfalar</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Etkinlikler</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Hiçbir şey</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>This page names no picture.</source>
        <translation>Bu sayfa için resim belirtilmemiş.</translation>
    </message>
    <message>
        <source>The book has no file {path}.</source>
        <translation>Kitapta bu dosya yok: {path}.</translation>
    </message>
    <message>
        <source>{path} can't be shown: {reason}</source>
        <translation>{path} gösterilemiyor: {reason}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
</context>
<context>
    <name>PagePlay</name>
    <message>
        <source>Beginning of line {number}</source>
        <translation>Çizgi {number} başlangıcı</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Büyüteç</translation>
    </message>
    <message>
        <source>End {number}</source>
        <translation>Uç {number}</translation>
    </message>
    <message>
        <source>Free text {number}</source>
        <translation>Serbest metin {number}</translation>
    </message>
    <message>
        <source>Gap {number}</source>
        <translation>Boşluk {number}</translation>
    </message>
    <message>
        <source>Option {number}</source>
        <translation>Seçenek {number}</translation>
    </message>
    <message>
        <source>Shape {number}</source>
        <translation>Şekil {number}</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Pages</source>
        <translation>Sayfalar</translation>
    </message>
</context>
<context>
    <name>PageTools</name>
    <message>
        <source>Show answers</source>
        <translation>Yanıtları göster</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Küçült</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Büyüt</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Sayfayı sığdır</translation>
    </message>
    <message>
        <source>Answers and shapes on the page</source>
        <translation>Sayfadaki yanıtlar ve şekiller</translation>
    </message>
    <message>
        <source>Activities and their buttons</source>
        <translation>Etkinlikler ve düğmeleri</translation>
    </message>
    <message>
        <source>Sounds and spoken words</source>
        <translation>Sesler ve okunan kelimeler</translation>
    </message>
    <message>
        <source>Films and magnifiers</source>
        <translation>Videolar ve büyüteçler</translation>
    </message>
    <message>
        <source>Fit the page (0). Larger and smaller: + and −, or Ctrl and the wheel</source>
        <translation>Sayfayı sığdır (0). Büyütme ve küçültme: + ve − ya da Ctrl ile tekerlek</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Küçült (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Büyüt (+)</translation>
    </message>
    <message>
        <source>There is no picture to zoom.</source>
        <translation>Yakınlaştırılacak resim yok.</translation>
    </message>
    <message>
        <source>Hide answers</source>
        <translation>Yanıtları gizle</translation>
    </message>
</context>
<context>
    <name>PagesPlace</name>
    <message>
        <source>Play this page</source>
        <translation>Bu sayfayı oyna</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sayfa</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Etkinlik</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Resim</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Oyna</translation>
    </message>
    <message>
        <source>Play this activity (Enter)</source>
        <translation>Bu etkinliği oyna (Enter)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kaynak</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Yolu kopyala</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Sayfa numarası</translation>
    </message>
    <message>
        <source>Show in config.json</source>
        <translation>config.json içinde göster</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Değeri kopyala</translation>
    </message>
    <message>
        <source>Reading the book …</source>
        <translation>Kitap okunuyor …</translation>
    </message>
    <message>
        <source>This book's config.json names no pages.</source>
        <translation>Bu kitabın config.json dosyasında sayfa yok.</translation>
    </message>
    <message>
        <source>Module {number}</source>
        <translation>Modül {number}</translation>
    </message>
    <message>
        <source>Click an activity on the page first.</source>
        <translation>Önce sayfada bir etkinliğe tıklayın.</translation>
    </message>
    <message>
        <source>Page {number} of {count} · {sections}</source>
        <translation>Sayfa {number} / {count} · {sections}</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation><numerusform>%n bölüm</numerusform></translation>
    </message>
    <message>
        <source>Only look at the page</source>
        <translation>Sayfaya yalnızca bak</translation>
    </message>
    <message>
        <source>The value was copied.</source>
        <translation>Değer kopyalandı.</translation>
    </message>
    <message>
        <source>The path was copied.</source>
        <translation>Yol kopyalandı.</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Büyüt</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Küçült</translation>
    </message>
</context>
<context>
    <name>PairPlayer</name>
    <message>
        <source>Space begins and ends a line, arrows move, Delete removes it</source>
        <translation>Boşluk tuşu çizgiyi başlatır ve bitirir, ok tuşları gezdirir, Delete çizgiyi siler</translation>
    </message>
    <message>
        <source>{path} can't be shown.</source>
        <translation>{path} gösterilemiyor.</translation>
    </message>
    <message>
        <source>joined to {word}</source>
        <translation>bağlandığı öğe: {word}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Resim</translation>
    </message>
    <message>
        <source>“{word}” chosen: choose the other end.</source>
        <translation>“{word}” seçildi: öteki ucu seçin.</translation>
    </message>
    <message>
        <source>“{word}” joined.</source>
        <translation>“{word}” bağlandı.</translation>
    </message>
</context>
<context>
    <name>PatternsDialog</name>
    <message>
        <source>Files that stay, files that go</source>
        <translation>Kalan dosyalar, giden dosyalar</translation>
    </message>
    <message>
        <source>For every book that is sent to {server} from now on. One pattern a line: *.psd for names, old/ for folders, audio/draft* for paths.</source>
        <translation>Bundan sonra şuraya gönderilen her kitap için geçerlidir: {server}. Her satıra bir kalıp: adlar için *.psd, klasörler için old/, yollar için audio/draft*.</translation>
    </message>
    <message>
        <source>Never send</source>
        <translation>Hiç gönderme</translation>
    </message>
    <message>
        <source>Patterns of files that stay here, one a line</source>
        <translation>Burada kalan dosyaların kalıpları, her satıra bir tane</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Yine de gönder</translation>
    </message>
    <message>
        <source>Patterns of files that go, one a line</source>
        <translation>Gönderilen dosyaların kalıpları, her satıra bir tane</translation>
    </message>
    <message>
        <source>Backup copies, caches, answer keys and files of the operating system stay here unless a pattern takes them in.</source>
        <translation>Yedek kopyalar, önbellekler, yanıt anahtarları ve işletim sistemi dosyaları, bir kalıpla dâhil edilmedikçe burada kalır.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Save the patterns</source>
        <translation>Kalıpları kaydet</translation>
    </message>
</context>
<context>
    <name>PdfBox</name>
    <message>
        <source>Page of the PDF</source>
        <translation>PDF sayfası</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Önceki sayfa</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Sonraki sayfa</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} / {pages}</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>Bu ilk sayfa.</translation>
    </message>
    <message>
        <source>This is the last page.</source>
        <translation>Bu son sayfa.</translation>
    </message>
</context>
<context>
    <name>PictureBoard</name>
    <message>
        <source>This activity names no picture.</source>
        <translation>Bu etkinlik için resim belirtilmemiş.</translation>
    </message>
</context>
<context>
    <name>PictureBox</name>
    <message>
        <source>Picture {path}</source>
        <translation>Resim: {path}</translation>
    </message>
</context>
<context>
    <name>PicturePair</name>
    <message>
        <source>Both pictures</source>
        <translation>İki resim</translation>
    </message>
    <message>
        <source>Left and right move the border; space turns the picture</source>
        <translation>Sol ve sağ ok sınırı kaydırır; boşluk tuşu öteki resme geçer</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>Slider</source>
        <translation>Kaydırıcı</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Dönüşümlü</translation>
    </message>
    <message>
        <source>How the pictures are compared</source>
        <translation>Resimlerin karşılaştırılma biçimi</translation>
    </message>
    <message>
        <source>Blink by itself</source>
        <translation>Kendiliğinden dönüşümlü göster</translation>
    </message>
    <message>
        <source>Stop blinking</source>
        <translation>Dönüşümü durdur</translation>
    </message>
    <message>
        <source>left: before, right: after</source>
        <translation>solda: önce, sağda: sonra</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sonra</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Önce</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>What happens to each file</source>
        <translation>Her dosyaya ne olacağı</translation>
    </message>
    <message>
        <source>Find a file</source>
        <translation>Dosya ara</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bulgular</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Send it although its content has errors</source>
        <translation>İçeriğinde hata olsa da gönder</translation>
    </message>
    <message>
        <source>Choose files by pattern…</source>
        <translation>Dosyaları kalıpla seç…</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Dosyaları göster</translation>
    </message>
    <message>
        <source>No listed file has that in its path.</source>
        <translation>Listede, yolunda bu geçen dosya yok.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing changes: all %n file(s) are the same</source>
        <translation><numerusform>Hiçbir şey değişmiyor: %n dosyanın tümü aynı</numerusform></translation>
    </message>
    <message>
        <source>Replacing would send the same files again and store them anew.</source>
        <translation>Değiştirmek aynı dosyaları yeniden gönderir ve yeniden depolar.</translation>
    </message>
    <message numerus="yes">
        <source>All %n file(s) have the same size</source>
        <translation><numerusform>%n dosyanın tümünün boyutu aynı</numerusform></translation>
    </message>
    <message>
        <source>This service does not say more about them, so that changes of the same length can't be seen.</source>
        <translation>Bu hizmet dosyalar hakkında daha fazlasını söylemiyor; bu yüzden uzunluğu aynı olan değişiklikler görülemez.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>değişen</translation>
    </message>
    <message>
        <source>added</source>
        <translation>eklenen</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>kaldırılan</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>aynı kalan</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>dışarıda</translation>
    </message>
    <message>
        <source>files to send</source>
        <translation>gönderilecek dosya</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>toplam</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>sayfa</translation>
    </message>
    <message>
        <source>activities</source>
        <translation>etkinlik</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation><numerusform>%n hata</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation><numerusform>%n uyarı</numerusform></translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Bulgu yok</translation>
    </message>
    <message>
        <source>Send it all the same</source>
        <translation>Yine de gönder</translation>
    </message>
    <message numerus="yes">
        <source>{what}: %n file(s)</source>
        <translation><numerusform>{what}: %n dosya</numerusform></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Dışarıda bırak</translation>
    </message>
</context>
<context>
    <name>Play</name>
    <message>
        <source>Tab, Space, arrows</source>
        <translation>Tab, Boşluk, ok tuşları</translation>
    </message>
    <message>
        <source>right</source>
        <translation>doğru</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>yanlış</translation>
    </message>
    <message>
        <source>this was the right one</source>
        <translation>doğrusu buydu</translation>
    </message>
</context>
<context>
    <name>PlayBar</name>
    <message>
        <source>Check</source>
        <translation>Denetle</translation>
    </message>
    <message>
        <source>Show answers</source>
        <translation>Yanıtları göster</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Sıfırla</translation>
    </message>
    <message>
        <source>Colour {number}: {colour}</source>
        <translation>Renk {number}: {colour}</translation>
    </message>
    <message>
        <source>Nothing on this page is right or wrong.</source>
        <translation>Bu sayfada doğru ya da yanlış sayılan bir şey yok.</translation>
    </message>
    <message>
        <source>Hide answers</source>
        <translation>Yanıtları gizle</translation>
    </message>
    <message>
        <source>Nothing on this page can be played.</source>
        <translation>Bu sayfada oynanabilecek bir şey yok.</translation>
    </message>
    <message>
        <source>{points} of {of} · {percent}</source>
        <translation>{points} / {of} · {percent}</translation>
    </message>
    <message>
        <source>For practice: readers open these answers without judging them. Capitals don't count.</source>
        <translation>Alıştırma içindir: okuyucular bu yanıtları puanlamadan açar. Büyük-küçük harf fark etmez.</translation>
    </message>
</context>
<context>
    <name>PlayStage</name>
    <message>
        <source>Playing: {title}</source>
        <translation>Oynanıyor: {title}</translation>
    </message>
    <message>
        <source>The book has no such picture.</source>
        <translation>Kitapta böyle bir resim yok.</translation>
    </message>
    <message>
        <source>This picture can't be shown.</source>
        <translation>Bu resim gösterilemiyor.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Geri alındı.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Download what is selected</source>
        <translation>Seçileni indir</translation>
    </message>
    <message>
        <source>Download link</source>
        <translation>İndirme bağlantısı</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Başka bir programda aç</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Hiçbir şey seçilmedi</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dosyalar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation><numerusform>%Ln dosya</numerusform></translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Yol</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Klasörler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation><numerusform>%Ln klasör</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation><numerusform>%Ln seçili</numerusform></translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Değiştirilme</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} piksel</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Resim</translation>
    </message>
    <message>
        <source>The libraries for sound and film are missing on this computer.</source>
        <translation>Bu bilgisayarda ses ve video kitaplıkları eksik.</translation>
    </message>
    <message>
        <source>The library for PDF is missing on this computer.</source>
        <translation>Bu bilgisayarda PDF kitaplığı eksik.</translation>
    </message>
    <message>
        <source>This PDF can't be shown: {reason}</source>
        <translation>Bu PDF gösterilemiyor: {reason}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sayfalar</translation>
    </message>
    <message>
        <source>{size}: shown on demand.</source>
        <translation>{size}: istenince gösterilir.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Copy a link to this file that works for a while</source>
        <translation>Bu dosyaya bir süre geçerli bir bağlantı kopyala</translation>
    </message>
    <message>
        <source>It can't be played: {reason}</source>
        <translation>Oynatılamıyor: {reason}</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>waiting for its turn</source>
        <translation>sırasını bekliyor</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>duraklatıldı</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} kaldı</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>geçen süre: {time}</translation>
    </message>
</context>
<context>
    <name>PromptView</name>
    <message>
        <source>Listen</source>
        <translation>Dinle</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>İzle</translation>
    </message>
</context>
<context>
    <name>PuzzlePlayer</name>
    <message>
        <source>Words</source>
        <translation>Kelimeler</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) don't fit into the grid.</source>
        <translation><numerusform>%n kelime ızgaraya sığmıyor.</numerusform></translation>
    </message>
    <message>
        <source>Arrows move, Space begins and ends a word</source>
        <translation>Ok tuşları gezdirir, Boşluk tuşu kelimeyi başlatır ve bitirir</translation>
    </message>
    <message>
        <source>found</source>
        <translation>bulundu</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>bulunamadı</translation>
    </message>
    <message>
        <source>to find</source>
        <translation>bulunacak</translation>
    </message>
    <message>
        <source>No word of the list lies there.</source>
        <translation>Orada listedeki kelimelerden biri yok.</translation>
    </message>
    <message>
        <source>“{word}” found.</source>
        <translation>“{word}” bulundu.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Type “{text}” to go on:</source>
        <translation>Devam etmek için “{text}” yazın:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Type the text above first.</source>
        <translation>Önce yukarıdaki metni yazın.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Every answer right</source>
        <translation>Bütün yanıtlar doğru</translation>
    </message>
    <message>
        <source>Impossible group size</source>
        <translation>Olanaksız grup boyutu</translation>
    </message>
    <message>
        <source>Group without one right answer</source>
        <translation>Tek doğru yanıtı olmayan grup</translation>
    </message>
    <message>
        <source>Answers don't make groups</source>
        <translation>Yanıtlar gruplara bölünmüyor</translation>
    </message>
    <message>
        <source>No right answer</source>
        <translation>Doğru yanıt yok</translation>
    </message>
    <message>
        <source>Count of the other type</source>
        <translation>Öteki türün sayısı</translation>
    </message>
    <message>
        <source>Picture to colour is no outline</source>
        <translation>Boyama resmi çizgi resim değil</translation>
    </message>
    <message>
        <source>Answers in a colouring picture</source>
        <translation>Boyama resminde yanıtlar</translation>
    </message>
    <message>
        <source>Word pool in answer order</source>
        <translation>Kelime havuzu yanıt sırasında</translation>
    </message>
    <message>
        <source>Word without a place</source>
        <translation>Yeri olmayan kelime</translation>
    </message>
    <message>
        <source>Word too often in the pool</source>
        <translation>Havuzda fazla geçen kelime</translation>
    </message>
    <message>
        <source>Place without a word</source>
        <translation>Kelimesi olmayan yer</translation>
    </message>
    <message>
        <source>Zone word not in the pool</source>
        <translation>Yerin kelimesi havuzda yok</translation>
    </message>
    <message>
        <source>Word too seldom in the pool</source>
        <translation>Havuzda az geçen kelime</translation>
    </message>
    <message>
        <source>Answer without text</source>
        <translation>Metni olmayan yanıt</translation>
    </message>
    <message>
        <source>Word without an answer</source>
        <translation>Yanıtı olmayan kelime</translation>
    </message>
    <message>
        <source>Word without a group</source>
        <translation>Grubu olmayan kelime</translation>
    </message>
    <message>
        <source>Key only documents know</source>
        <translation>Yalnızca belgelerde geçen anahtar</translation>
    </message>
    <message>
        <source>Place without a group</source>
        <translation>Grubu olmayan yer</translation>
    </message>
    <message>
        <source>Group word not in the pool</source>
        <translation>Grup kelimesi havuzda yok</translation>
    </message>
    <message>
        <source>Word in several groups</source>
        <translation>Birden çok grupta kelime</translation>
    </message>
    <message>
        <source>Old activity type</source>
        <translation>Eski etkinlik türü</translation>
    </message>
    <message>
        <source>LMS groups otherwise</source>
        <translation>LMS farklı grupluyor</translation>
    </message>
    <message>
        <source>Word twice to match</source>
        <translation>Eşleştirmede iki kez geçen kelime</translation>
    </message>
    <message>
        <source>Nothing to match</source>
        <translation>Eşleştirilecek bir şey yok</translation>
    </message>
    <message>
        <source>Empty sentence</source>
        <translation>Boş cümle</translation>
    </message>
    <message>
        <source>Texts instead of objects</source>
        <translation>Nesne yerine metin</translation>
    </message>
    <message>
        <source>Sides of different length</source>
        <translation>İki taraf eşit değil</translation>
    </message>
    <message>
        <source>Word without a sentence</source>
        <translation>Cümlesi olmayan kelime</translation>
    </message>
    <message>
        <source>Sentence word not in the list</source>
        <translation>Cümlenin kelimesi listede yok</translation>
    </message>
    <message>
        <source>Needless picture</source>
        <translation>Gereksiz resim</translation>
    </message>
    <message>
        <source>Activity without answers</source>
        <translation>Yanıtı olmayan etkinlik</translation>
    </message>
    <message>
        <source>Activity without a picture</source>
        <translation>Resmi olmayan etkinlik</translation>
    </message>
    <message>
        <source>Activity without a type</source>
        <translation>Türü olmayan etkinlik</translation>
    </message>
    <message>
        <source>Left out by the LMS</source>
        <translation>LMS dışarıda bırakıyor</translation>
    </message>
    <message>
        <source>Sentence without an end mark</source>
        <translation>Sonunda noktalama olmayan cümle</translation>
    </message>
    <message>
        <source>No sentences to order</source>
        <translation>Sıralanacak cümle yok</translation>
    </message>
    <message>
        <source>Sentence of one word</source>
        <translation>Tek kelimelik cümle</translation>
    </message>
    <message>
        <source>Slashes left in a sentence</source>
        <translation>Cümlede kalmış eğik çizgiler</translation>
    </message>
    <message>
        <source>Sentence twice</source>
        <translation>İki kez geçen cümle</translation>
    </message>
    <message>
        <source>Word inside another</source>
        <translation>Başka kelimenin içinde kelime</translation>
    </message>
    <message>
        <source>Letters the grid may not show</source>
        <translation>Izgaranın gösteremeyebileceği harfler</translation>
    </message>
    <message>
        <source>Word too long for the LMS</source>
        <translation>LMS için çok uzun kelime</translation>
    </message>
    <message>
        <source>Puzzle without words</source>
        <translation>Kelimesiz bulmaca</translation>
    </message>
    <message>
        <source>Word longer than the grid</source>
        <translation>Izgaradan uzun kelime</translation>
    </message>
    <message>
        <source>Too many letters for the grid</source>
        <translation>Izgara için çok fazla harf</translation>
    </message>
    <message>
        <source>Same activity twice</source>
        <translation>Aynı etkinlik iki kez</translation>
    </message>
    <message>
        <source>Unknown activity type</source>
        <translation>Bilinmeyen etkinlik türü</translation>
    </message>
    <message>
        <source>Varying bit rate</source>
        <translation>Değişken bit hızı</translation>
    </message>
    <message>
        <source>Unknown book type</source>
        <translation>Bilinmeyen kitap türü</translation>
    </message>
    <message>
        <source>Check not finished</source>
        <translation>Denetim tamamlanmadı</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>Bayt sırası işareti (BOM)</translation>
    </message>
    <message>
        <source>Key written twice</source>
        <translation>İki kez yazılmış anahtar</translation>
    </message>
    <message>
        <source>No config.json</source>
        <translation>config.json yok</translation>
    </message>
    <message>
        <source>Modules at the wrong place</source>
        <translation>Modüller yanlış yerde</translation>
    </message>
    <message>
        <source>No book in config.json</source>
        <translation>config.json içinde kitap yok</translation>
    </message>
    <message>
        <source>config.json can't be read</source>
        <translation>config.json okunamıyor</translation>
    </message>
    <message>
        <source>Not UTF-8</source>
        <translation>UTF-8 değil</translation>
    </message>
    <message>
        <source>Several books in one</source>
        <translation>Tek dosyada birden çok kitap</translation>
    </message>
    <message>
        <source>JSON out of shape</source>
        <translation>Bozuk JSON</translation>
    </message>
    <message>
        <source>Value of a wrong type</source>
        <translation>Yanlış türde değer</translation>
    </message>
    <message>
        <source>Cover missing</source>
        <translation>Kapak eksik</translation>
    </message>
    <message>
        <source>Picture unlike its area</source>
        <translation>Resim alanına uymuyor</translation>
    </message>
    <message>
        <source>Area unknown to karaoke</source>
        <translation>Karaokenin bilmediği alan</translation>
    </message>
    <message>
        <source>Area outside the page</source>
        <translation>Sayfanın dışında alan</translation>
    </message>
    <message>
        <source>Other letter case</source>
        <translation>Büyük-küçük harf farkı</translation>
    </message>
    <message>
        <source>Missing file</source>
        <translation>Eksik dosya</translation>
    </message>
    <message>
        <source>Renamed by storage</source>
        <translation>Depo yeniden adlandırmış</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Kullanılmıyor</translation>
    </message>
    <message>
        <source>Blank at an end</source>
        <translation>Başta ya da sonda boşluk</translation>
    </message>
    <message>
        <source>Answers cover each other</source>
        <translation>Yanıtlar üst üste</translation>
    </message>
    <message>
        <source>Text too long for its box</source>
        <translation>Alanına sığmayan metin</translation>
    </message>
    <message>
        <source>Same answer twice</source>
        <translation>Aynı yanıt iki kez</translation>
    </message>
    <message>
        <source>Font size without effect</source>
        <translation>Etkisiz yazı boyutu</translation>
    </message>
    <message>
        <source>Font size out of range</source>
        <translation>Sınır dışı yazı boyutu</translation>
    </message>
    <message>
        <source>Crossword answer</source>
        <translation>Çapraz bulmaca yanıtı</translation>
    </message>
    <message>
        <source>Level without games</source>
        <translation>Oyunsuz seviye</translation>
    </message>
    <message>
        <source>Empty option</source>
        <translation>Boş seçenek</translation>
    </message>
    <message>
        <source>Empty question</source>
        <translation>Boş soru</translation>
    </message>
    <message>
        <source>Too few words to order</source>
        <translation>Sıralamak için az kelime</translation>
    </message>
    <message>
        <source>Level numbers</source>
        <translation>Seviye numaraları</translation>
    </message>
    <message>
        <source>Level title unlike the modules</source>
        <translation>Seviye adı modüllere uymuyor</translation>
    </message>
    <message>
        <source>Memory card without a picture</source>
        <translation>Resmi olmayan hafıza kartı</translation>
    </message>
    <message>
        <source>Game without questions</source>
        <translation>Sorusu olmayan oyun</translation>
    </message>
    <message>
        <source>games.json can't be read</source>
        <translation>games.json okunamıyor</translation>
    </message>
    <message>
        <source>Not just one right answer</source>
        <translation>Tek doğru yanıt yok</translation>
    </message>
    <message>
        <source>Number of options</source>
        <translation>Seçenek sayısı</translation>
    </message>
    <message>
        <source>Same option twice</source>
        <translation>Aynı seçenek iki kez</translation>
    </message>
    <message>
        <source>Unknown game type</source>
        <translation>Bilinmeyen oyun türü</translation>
    </message>
    <message>
        <source>Header spelled differently</source>
        <translation>Farklı yazılmış yönerge</translation>
    </message>
    <message>
        <source>Header empty</source>
        <translation>Boş yönerge</translation>
    </message>
    <message>
        <source>Long header</source>
        <translation>Uzun yönerge</translation>
    </message>
    <message>
        <source>Very large picture</source>
        <translation>Çok büyük resim</translation>
    </message>
    <message>
        <source>No part of the book</source>
        <translation>Kitabın parçası değil</translation>
    </message>
    <message>
        <source>Gap without an answer</source>
        <translation>Yanıtı olmayan boşluk</translation>
    </message>
    <message>
        <source>Answer moved since the timing</source>
        <translation>Zamanlamadan sonra taşınan yanıt</translation>
    </message>
    <message>
        <source>No timings for a sound</source>
        <translation>Zamanlaması olmayan ses</translation>
    </message>
    <message>
        <source>No karaoke file</source>
        <translation>Karaoke dosyası yok</translation>
    </message>
    <message>
        <source>Timings without a mark</source>
        <translation>İşaretsiz zamanlama</translation>
    </message>
    <message>
        <source>Timings without a sound</source>
        <translation>Sesi olmayan zamanlama</translation>
    </message>
    <message>
        <source>audio.json can't be read</source>
        <translation>audio.json okunamıyor</translation>
    </message>
    <message>
        <source>Word outside the page</source>
        <translation>Sayfanın dışında kelime</translation>
    </message>
    <message>
        <source>Timings of another page</source>
        <translation>Başka sayfanın zamanlaması</translation>
    </message>
    <message>
        <source>Timings to be looked at</source>
        <translation>Gözden geçirilecek zamanlama</translation>
    </message>
    <message>
        <source>Timings fit badly</source>
        <translation>Uymayan zamanlama</translation>
    </message>
    <message>
        <source>Words too short</source>
        <translation>Çok kısa kelimeler</translation>
    </message>
    <message>
        <source>Times out of order</source>
        <translation>Sırası bozuk zamanlar</translation>
    </message>
    <message>
        <source>Line beside its box</source>
        <translation>Alanının dışında biten çizgi</translation>
    </message>
    <message>
        <source>Buttons cover each other</source>
        <translation>Düğmeler üst üste</translation>
    </message>
    <message>
        <source>Codec not every reader plays</source>
        <translation>Her okuyucunun oynatmadığı kodek</translation>
    </message>
    <message>
        <source>Content unlike its name</source>
        <translation>Adına uymayan içerik</translation>
    </message>
    <message>
        <source>File cut off</source>
        <translation>Kesik dosya</translation>
    </message>
    <message>
        <source>Desktop reader only</source>
        <translation>Yalnızca masaüstü okuyucu</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>Boş dosya</translation>
    </message>
    <message>
        <source>Wrong kind of file</source>
        <translation>Yanlış türde dosya</translation>
    </message>
    <message>
        <source>Button without a file</source>
        <translation>Dosyası olmayan düğme</translation>
    </message>
    <message>
        <source>Button left in the corner</source>
        <translation>Köşede kalmış düğme</translation>
    </message>
    <message>
        <source>Two buttons for one file</source>
        <translation>Bir dosya için iki düğme</translation>
    </message>
    <message>
        <source>Damaged file</source>
        <translation>Bozuk dosya</translation>
    </message>
    <message>
        <source>video or videos</source>
        <translation>video ya da videos</translation>
    </message>
    <message>
        <source>Wrong folder</source>
        <translation>Yanlış klasör</translation>
    </message>
    <message>
        <source>Empty description</source>
        <translation>Boş tanım</translation>
    </message>
    <message>
        <source>Language code</source>
        <translation>Dil kodu</translation>
    </message>
    <message>
        <source>Title and folder differ</source>
        <translation>Başlık ve klasör farklı</translation>
    </message>
    <message>
        <source>Description too long</source>
        <translation>Çok uzun tanım</translation>
    </message>
    <message>
        <source>Module without a name</source>
        <translation>Adı olmayan modül</translation>
    </message>
    <message>
        <source>Module without pages</source>
        <translation>Sayfası olmayan modül</translation>
    </message>
    <message>
        <source>Modules of the same name</source>
        <translation>Aynı adlı modüller</translation>
    </message>
    <message>
        <source>Names differ only by case</source>
        <translation>Yalnızca büyük-küçük harfle ayrılan adlar</translation>
    </message>
    <message>
        <source>Two files, one stored name</source>
        <translation>İki dosyaya depoda tek ad</translation>
    </message>
    <message>
        <source>Very long name</source>
        <translation>Çok uzun ad</translation>
    </message>
    <message>
        <source>Renamed on upload</source>
        <translation>Yüklemede yeniden adlandırılır</translation>
    </message>
    <message>
        <source>Name ends in a dot or blank</source>
        <translation>Nokta ya da boşlukla biten ad</translation>
    </message>
    <message>
        <source>Page outside the PDF</source>
        <translation>PDF'in dışında sayfa</translation>
    </message>
    <message>
        <source>Pages without contents</source>
        <translation>İçeriği olmayan sayfalar</translation>
    </message>
    <message>
        <source>Gap in the page numbers</source>
        <translation>Sayfa numaralarında atlama</translation>
    </message>
    <message>
        <source>Page number of 100 or more</source>
        <translation>100 ya da üstü sayfa numarası</translation>
    </message>
    <message>
        <source>Picture of another number</source>
        <translation>Başka numaralı resim</translation>
    </message>
    <message>
        <source>Ten or more sections</source>
        <translation>On ya da daha çok bölüm</translation>
    </message>
    <message>
        <source>Page without a picture</source>
        <translation>Resmi olmayan sayfa</translation>
    </message>
    <message>
        <source>Page without a number</source>
        <translation>Numarası olmayan sayfa</translation>
    </message>
    <message>
        <source>Number in several modules</source>
        <translation>Birden çok modülde aynı numara</translation>
    </message>
    <message>
        <source>Page of another size</source>
        <translation>Farklı boyutta sayfa</translation>
    </message>
    <message>
        <source>Pages out of order</source>
        <translation>Sırası bozuk sayfalar</translation>
    </message>
    <message>
        <source>Page number used twice</source>
        <translation>İki kez kullanılan sayfa numarası</translation>
    </message>
    <message>
        <source>Path of one computer</source>
        <translation>Tek bilgisayara özgü yol</translation>
    </message>
    <message>
        <source>Backslashes in a path</source>
        <translation>Yolda ters eğik çizgi</translation>
    </message>
    <message>
        <source>Placeholder left in a path</source>
        <translation>Yolda kalmış yer tutucu</translation>
    </message>
    <message>
        <source>Path without its prefix</source>
        <translation>Öneki eksik yol</translation>
    </message>
    <message>
        <source>Other folder in paths</source>
        <translation>Yollarda başka klasör</translation>
    </message>
    <message>
        <source>Path leads out of the book</source>
        <translation>Kitabın dışına çıkan yol</translation>
    </message>
    <message>
        <source>Path written as an address</source>
        <translation>Web adresi gibi yazılmış yol</translation>
    </message>
    <message>
        <source>Answer key</source>
        <translation>Yanıt anahtarı</translation>
    </message>
    <message>
        <source>PDF missing</source>
        <translation>PDF eksik</translation>
    </message>
    <message>
        <source>Other files beside the PDF</source>
        <translation>PDF'in yanında başka dosyalar</translation>
    </message>
    <message>
        <source>Size of the PDF</source>
        <translation>PDF boyutu</translation>
    </message>
    <message>
        <source>Box without a place</source>
        <translation>Yeri olmayan alan</translation>
    </message>
    <message>
        <source>Box begins outside</source>
        <translation>Dışarıda başlayan alan</translation>
    </message>
    <message>
        <source>Box without a size</source>
        <translation>Boyutu olmayan alan</translation>
    </message>
    <message>
        <source>Box with odd numbers</source>
        <translation>Sayıları geçersiz alan</translation>
    </message>
    <message>
        <source>Box outside the page</source>
        <translation>Sayfanın dışında alan</translation>
    </message>
    <message>
        <source>Box over the edge</source>
        <translation>Kenardan taşan alan</translation>
    </message>
    <message>
        <source>Very small box</source>
        <translation>Çok küçük alan</translation>
    </message>
    <message>
        <source>Still to be looked at</source>
        <translation>Gözden geçirilmeyi bekliyor</translation>
    </message>
    <message>
        <source>Half of a pair</source>
        <translation>Çiftin yarısı</translation>
    </message>
    <message>
        <source>Old section type</source>
        <translation>Eski bölüm türü</translation>
    </message>
    <message>
        <source>Section without effect</source>
        <translation>Etkisiz bölüm</translation>
    </message>
    <message>
        <source>Section and activity in one</source>
        <translation>Hem bölüm hem etkinlik</translation>
    </message>
    <message>
        <source>Type in wrong letter case</source>
        <translation>Türde büyük-küçük harf hatası</translation>
    </message>
    <message>
        <source>Unknown section type</source>
        <translation>Bilinmeyen bölüm türü</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Renk değil</translation>
    </message>
    <message>
        <source>Shape without answers</source>
        <translation>Yanıtı olmayan şekil</translation>
    </message>
    <message>
        <source>Opacity out of range</source>
        <translation>Sınır dışı opaklık</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>Çok büyük dosya</translation>
    </message>
    <message>
        <source>Book too large</source>
        <translation>Çok büyük kitap</translation>
    </message>
    <message>
        <source>Size of the book</source>
        <translation>Kitabın boyutu</translation>
    </message>
    <message>
        <source>Activities counted otherwise</source>
        <translation>Farklı sayılan etkinlikler</translation>
    </message>
    <message>
        <source>Old stored names</source>
        <translation>Depoda eski adlar</translation>
    </message>
    <message>
        <source>Paths of another book</source>
        <translation>Başka kitabın yolları</translation>
    </message>
    <message>
        <source>Titles differ</source>
        <translation>Başlıklar farklı</translation>
    </message>
    <message>
        <source>Stored version</source>
        <translation>Depodaki sürüm</translation>
    </message>
    <message>
        <source>Subtitles beyond the film</source>
        <translation>Videodan uzun altyazı</translation>
    </message>
    <message>
        <source>No blank line at the end</source>
        <translation>Sonda boş satır yok</translation>
    </message>
    <message>
        <source>Subtitles without a film</source>
        <translation>Videosu olmayan altyazı</translation>
    </message>
    <message>
        <source>Subtitles out of order</source>
        <translation>Sırası bozuk altyazılar</translation>
    </message>
    <message>
        <source>Subtitles overlap</source>
        <translation>Çakışan altyazılar</translation>
    </message>
    <message>
        <source>Subtitles can't be read</source>
        <translation>Altyazı okunamıyor</translation>
    </message>
    <message>
        <source>Text looks like a path</source>
        <translation>Yola benzeyen metin</translation>
    </message>
    <message>
        <source>Index at the end</source>
        <translation>Dizini sonda</translation>
    </message>
    <message>
        <source>Films without subtitles</source>
        <translation>Altyazısız videolar</translation>
    </message>
    <message>
        <source>Box outside the picture</source>
        <translation>Resmin dışında alan</translation>
    </message>
    <message>
        <source>Box over the picture's edge</source>
        <translation>Resmin kenarından taşan alan</translation>
    </message>
    <message>
        <source>Pixels taken for percents</source>
        <translation>Yüzde sanılan pikseller</translation>
    </message>
    <message>
        <source>Answers at the same spot</source>
        <translation>Aynı noktada yanıtlar</translation>
    </message>
    <message>
        <source>Files of the book</source>
        <translation>Kitabın dosyaları</translation>
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message>
        <source>Score</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>{points} of {of}</source>
        <translation>{points} / {of}</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Soru {number} / {count}</translation>
    </message>
    <message>
        <source>How it counts</source>
        <translation>Nasıl puanlanır</translation>
    </message>
    <message>
        <source>Activity before (Page up)</source>
        <translation>Önceki etkinlik (Page up)</translation>
    </message>
    <message>
        <source>Activity after (Page down)</source>
        <translation>Sonraki etkinlik (Page down)</translation>
    </message>
    <message>
        <source>How readers judge it</source>
        <translation>Okuyucular nasıl puanlar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tuşlar</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>Activities of the book</source>
        <translation>Kitabın etkinlikleri</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Henüz denetlenmedi</translation>
    </message>
    <message>
        <source>The answers are shown</source>
        <translation>Yanıtlar gösteriliyor</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Puanlanmaz</translation>
    </message>
    <message>
        <source>No reader gives points</source>
        <translation>Hiçbir okuyucu puan vermez</translation>
    </message>
    <message>
        <source>{points} of {count} · {percent}</source>
        <translation>{points} / {count} · {percent}</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>Hepsi doğru</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>Kısmen doğru</translation>
    </message>
    <message>
        <source>Nothing right yet</source>
        <translation>Henüz doğru yok</translation>
    </message>
    <message>
        <source>{word} · practice only</source>
        <translation>{word} · yalnızca alıştırma</translation>
    </message>
    <message>
        <source>Score: {figures}, {word}</source>
        <translation>Puan: {figures}, {word}</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%Ln more in this book</source>
        <translation><numerusform>Bu kitapta %Ln tane daha</numerusform></translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Başlık</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Ünite</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Yönerge</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Yanıt</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Kelime</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Cümle</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Oyun</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Altyazı</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Sayfa {number}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear</source>
        <translation>Temizle</translation>
    </message>
</context>
<context>
    <name>SearchPlace</name>
    <message>
        <source>“{text}” in texts: {counts}</source>
        <translation>Metinlerde “{text}”: {counts}</translation>
    </message>
    <message>
        <source>No text of any book has “{text}”.</source>
        <translation>Hiçbir kitabın metninde “{text}” geçmiyor.</translation>
    </message>
    <message>
        <source>Sign in to open it.</source>
        <translation>Açmak için oturum açın.</translation>
    </message>
    <message>
        <source>This book is gone.</source>
        <translation>Bu kitap artık yok.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s) could not be read.</source>
        <translation><numerusform>%Ln kitap okunamadı.</numerusform></translation>
    </message>
    <message>
        <source>This service hands out no files: only titles and file names are searched.</source>
        <translation>Bu hizmet dosyaları dışarı vermez: yalnızca başlıklarda ve dosya adlarında aranır.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Önce oturum açın.</translation>
    </message>
    <message>
        <source>The index is not complete</source>
        <translation>Dizin tam değil</translation>
    </message>
</context>
<context>
    <name>SearchStrip</name>
    <message>
        <source>Show hits in texts</source>
        <translation>Metinlerdeki eşleşmeleri göster</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <source>Refresh index</source>
        <translation>Dizini yenile</translation>
    </message>
    <message>
        <source>“{text}” in all books</source>
        <translation>Tüm kitaplarda “{text}”</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Bir şey bulunamadı</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation><numerusform>%Ln eşleşme</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln book(s)</source>
        <translation><numerusform>%Ln kitap</numerusform></translation>
    </message>
    <message>
        <source>The best {hits} in {books}</source>
        <translation>{books} içinde en iyi {hits}</translation>
    </message>
    <message>
        <source>{hits} in {books}</source>
        <translation>{books} içinde {hits}</translation>
    </message>
    <message>
        <source>Too many words begin like these. Type some more letters.</source>
        <translation>Böyle başlayan çok fazla kelime var. Birkaç harf daha yazın.</translation>
    </message>
    <message>
        <source>Not every book has been read yet. What is found shows up here as it comes in.</source>
        <translation>Henüz her kitap okunmadı. Bulunanlar geldikçe burada görünür.</translation>
    </message>
    <message>
        <source>Try fewer words, or only their beginnings. All words must stand in one text; without quotes their order does not matter.</source>
        <translation>Daha az kelime ya da yalnızca kelimelerin başını deneyin. Tüm kelimeler aynı metinde geçmelidir; tırnak kullanılmazsa sıraları fark etmez.</translation>
    </message>
    <message>
        <source>Search in all books</source>
        <translation>Tüm kitaplarda ara</translation>
    </message>
    <message>
        <source>Type in the box above. Titles, headers, answers, words, sentences, games, subtitles and file names are searched. Beginnings of words are enough, accents and case make no difference (isik finds IŞIK), and words in quotes stand together.</source>
        <translation>Yukarıdaki kutuya yazın. Başlıklarda, yönergelerde, yanıtlarda, kelimelerde, cümlelerde, oyunlarda, altyazılarda ve dosya adlarında aranır. Kelimelerin başı yeter, aksanlar ve büyük-küçük harf fark etmez (isik yazınca IŞIK da bulunur); tırnak içindeki kelimeler yan yana aranır.</translation>
    </message>
    <message>
        <source>Find any text of any book</source>
        <translation>Her kitabın her metnini bulun</translation>
    </message>
    <message>
        <source>Sign in first: the books of your server are read once, then any text is found at once.</source>
        <translation>Önce oturum açın: sunucunuzdaki kitaplar bir kez okunur, sonra her metin anında bulunur.</translation>
    </message>
    <message>
        <source>Read the texts of books that changed</source>
        <translation>Değişen kitapların metinlerini oku</translation>
    </message>
    <message numerus="yes">
        <source>reading {done} of %Ln book(s)…</source>
        <translation><numerusform>{done} / %Ln kitap okunuyor…</numerusform></translation>
    </message>
    <message>
        <source>Index is up to date</source>
        <translation>Dizin güncel</translation>
    </message>
    <message>
        <source>Index is {age} old</source>
        <translation>Dizinin yaşı: {age}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Sistemdeki gibi</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Görünüm</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Takes effect when the program starts again.</source>
        <translation>Program yeniden başlayınca geçerli olur.</translation>
    </message>
    <message>
        <source>Files at once</source>
        <translation>Aynı anda aktarılan dosya</translation>
    </message>
    <message>
        <source>More is faster with many small files, fewer is kinder to a slow line.</source>
        <translation>Çok sayıda küçük dosyada yüksek değer daha hızlıdır; düşük değer yavaş hattı daha az yorar.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sınırsız</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>Hız sınırı</translation>
    </message>
    <message>
        <source>For all transfers together.</source>
        <translation>Tüm aktarımların toplamı için.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Seç…</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>İndirilenler</translation>
    </message>
    <message>
        <source>Empty: the system's folder for downloads.</source>
        <translation>Boş bırakılırsa: sistemin indirme klasörü.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Ayarları kaydet</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>İndirilenlerin yeri</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>By level</source>
        <translation>Seviyeye göre</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Türe göre</translation>
    </message>
    <message>
        <source>Order of the games</source>
        <translation>Oyunların sırası</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Oyunlar</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation><numerusform>%n soru</numerusform></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Signing in…</source>
        <translation>Oturum açılıyor…</translation>
    </message>
    <message>
        <source>Looking who is there…</source>
        <translation>Sunucuya bakılıyor…</translation>
    </message>
    <message>
        <source>Laying out the sample library…</source>
        <translation>Örnek kitaplık hazırlanıyor…</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Sertifika dosyası seç</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Sertifikalar (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tüm dosyalar (*)</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in – DCS Browser</source>
        <translation>Oturum aç – DCS Browser</translation>
    </message>
    <message>
        <source>DCS Browser</source>
        <translation>DCS Browser</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Oturum aç</translation>
    </message>
    <message>
        <source>Remember me in the system keyring</source>
        <translation>Beni sistem anahtarlığında hatırla</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Sunucu</translation>
    </message>
    <message>
        <source>storage.example.org</source>
        <translation>storage.example.org</translation>
    </message>
    <message>
        <source>Name or forget this server</source>
        <translation>Bu sunucuyu adlandır ya da unut</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>Sizin verdiğiniz ad</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Sunucunun adı</translation>
    </message>
    <message>
        <source>Forget this server</source>
        <translation>Bu sunucuyu unut</translation>
    </message>
    <message>
        <source>Certificate file to trust (PEM)</source>
        <translation>Güvenilecek sertifika dosyası (PEM)</translation>
    </message>
    <message>
        <source>Certificate file to trust</source>
        <translation>Güvenilecek sertifika dosyası</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Sertifika dosyası seç</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Meşgul</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Bağlantıyı sına</translation>
    </message>
    <message>
        <source>Try it with the sample library</source>
        <translation>Örnek kitaplıkla dene</translation>
    </message>
    <message>
        <source>{reason} You stay signed in until you quit.</source>
        <translation>{reason} Programdan çıkana dek oturumunuz açık kalır.</translation>
    </message>
    <message>
        <source>{host} is reached without encryption. Others on the network could read your password.</source>
        <translation>{host} ile şifreleme olmadan bağlantı kuruluyor. Ağdaki başkaları parolanızı okuyabilir.</translation>
    </message>
    <message>
        <source>Sign in without encryption</source>
        <translation>Şifreleme olmadan oturum aç</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>sunucu</translation>
    </message>
    <message>
        <source>Fill in {what} first.</source>
        <translation>Önce doldurun: {what}.</translation>
    </message>
    <message>
        <source>Fill in the server first.</source>
        <translation>Önce sunucuyu yazın.</translation>
    </message>
</context>
<context>
    <name>SoundDock</name>
    <message>
        <source>Player</source>
        <translation>Oynatıcı</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Başka bir programda aç</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Oynat</translation>
    </message>
    <message>
        <source>Close the player</source>
        <translation>Oynatıcıyı kapat</translation>
    </message>
    <message>
        <source>The book has no file {path}.</source>
        <translation>Kitapta bu dosya yok: {path}.</translation>
    </message>
    <message>
        <source>The libraries for sound and film are missing on this computer.</source>
        <translation>Bu bilgisayarda ses ve video kitaplıkları eksik.</translation>
    </message>
    <message>
        <source>The subtitles can't be read: {reason}</source>
        <translation>Altyazılar okunamıyor: {reason}</translation>
    </message>
    <message>
        <source>{path} can't be played: {reason}</source>
        <translation>{path} oynatılamıyor: {reason}</translation>
    </message>
    <message>
        <source>No program on this computer opens {path}.</source>
        <translation>Bu bilgisayarda {path} dosyasını açan program yok.</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Source of config.json</source>
        <translation>config.json kaynağı</translation>
    </message>
</context>
<context>
    <name>SpotReport</name>
    <message>
        <source>Page {number}</source>
        <translation>Sayfa {number}</translation>
    </message>
</context>
<context>
    <name>StageHead</name>
    <message>
        <source>Back to the page (Esc)</source>
        <translation>Sayfaya dön (Esc)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Geri al (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Show answers</source>
        <translation>Yanıtları göster</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Sıfırla</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Denetle</translation>
    </message>
    <message>
        <source>In the LMS</source>
        <translation>LMS'de</translation>
    </message>
    <message>
        <source>Hide answers</source>
        <translation>Yanıtları gizle</translation>
    </message>
    <message>
        <source>Hide the answers first.</source>
        <translation>Önce yanıtları gizleyin.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Geri alınacak bir şey yok.</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Henüz bir şey yapılmadı.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Not signed in</source>
        <translation>Oturum açılmadı</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Bağlı</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Aksıyor</translation>
    </message>
    <message>
        <source>Can't be reached</source>
        <translation>Ulaşılamıyor</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Check</source>
        <translation>Denetle</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planla</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gönder</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Doğrula</translation>
    </message>
    <message>
        <source>Step {number} of {all}: {name}</source>
        <translation>Adım {number} / {all}: {name}</translation>
    </message>
    <message>
        <source>All steps are done</source>
        <translation>Tüm adımlar bitti</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Download</source>
        <translation>İndir</translation>
    </message>
    <message>
        <source>More for this book</source>
        <translation>Bu kitap için diğer işlemler</translation>
    </message>
    <message>
        <source>{tab} (Ctrl+{number})</source>
        <translation>{tab} (Ctrl+{number})</translation>
    </message>
</context>
<context>
    <name>TextBox</name>
    <message>
        <source>Text of the file</source>
        <translation>Dosyanın metni</translation>
    </message>
    <message>
        <source>Only the beginning is shown.</source>
        <translation>Yalnızca başı gösteriliyor.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Ayrıntılar</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>İleri</translation>
    </message>
    <message>
        <source>Search all books</source>
        <translation>Kitap ara</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Yükle</translation>
    </message>
    <message>
        <source>Account and settings</source>
        <translation>Hesap ve ayarlar</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Oturum açılmadı</translation>
    </message>
    <message>
        <source>This is where you began</source>
        <translation>Buradan başladınız</translation>
    </message>
    <message>
        <source>There is nothing ahead</source>
        <translation>İleride bir şey yok</translation>
    </message>
    <message>
        <source>{email} on {server}</source>
        <translation>{email} · {server}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation>“{name}” kalıcı olarak silinsin mi?</translation>
    </message>
    <message>
        <source>Nothing can bring the book back.</source>
        <translation>Kitap hiçbir şekilde geri getirilemez.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Kalıcı olarak sil</translation>
    </message>
</context>
<context>
    <name>Track</name>
    <message>
        <source>You</source>
        <translation>Siz</translation>
    </message>
    <message>
        <source>Rival</source>
        <translation>Rakip</translation>
    </message>
    <message>
        <source>You are on field {mine}, the rival on {rival}, of {fields}</source>
        <translation>Siz {mine}. karedesiniz, rakip {rival}. karede; toplam {fields} kare</translation>
    </message>
</context>
<context>
    <name>TransferDeeds</name>
    <message>
        <source>Decide about files that exist…</source>
        <translation>Var olan dosyalar için karar ver…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Yukarı taşı</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Aşağı taşı</translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation>En öne taşı</translation>
    </message>
    <message>
        <source>Move to the end</source>
        <translation>En sona taşı</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Kitabı aç</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Klasörü aç</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Listeden kaldır</translation>
    </message>
    <message>
        <source>Show files…</source>
        <translation>Dosyaları göster…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Ayrıntılar…</translation>
    </message>
    <message>
        <source>Stop waiting for the service</source>
        <translation>Hizmeti beklemeyi bırak</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Duraklat</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Sürdür</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Yeniden gönder</translation>
    </message>
    <message>
        <source>Retry what is missing</source>
        <translation>Eksikleri yeniden dene</translation>
    </message>
    <message>
        <source>Ask the service again</source>
        <translation>Hizmete yeniden sor</translation>
    </message>
</context>
<context>
    <name>TransferItems</name>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>başarısız</translation>
    </message>
    <message>
        <source>done</source>
        <translation>bitti</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>sonuç bilinmiyor</translation>
    </message>
    <message>
        <source>waits for your decision</source>
        <translation>kararınızı bekliyor</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>vazgeçildi</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>duraklatıldı</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>bekliyor</translation>
    </message>
    <message>
        <source>running</source>
        <translation>sürüyor</translation>
    </message>
</context>
<context>
    <name>TransferList</name>
    <message>
        <source>Transfers</source>
        <translation>Aktarımlar</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>done, with differences</source>
        <translation>bitti, farklar var</translation>
    </message>
    <message>
        <source>done</source>
        <translation>bitti</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>başarısız</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>sonuç bilinmiyor</translation>
    </message>
    <message>
        <source>needs your decision</source>
        <translation>kararınız gerekiyor</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>vazgeçildi</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>duraklatıldı</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>ağ bekleniyor</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>bekliyor</translation>
    </message>
    <message>
        <source>running</source>
        <translation>sürüyor</translation>
    </message>
    <message>
        <source>Waiting for the network: {why}</source>
        <translation>Ağ bekleniyor: {why}</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>yeri: {folder}</translation>
    </message>
    <message>
        <source>to {folder}</source>
        <translation>hedef: {folder}</translation>
    </message>
    <message>
        <source>verified: every file is stored as it was sent</source>
        <translation>doğrulandı: her dosya gönderildiği gibi depolandı</translation>
    </message>
    <message>
        <source>to {place}</source>
        <translation>hedef: {place}</translation>
    </message>
    <message>
        <source>reading the files</source>
        <translation>dosyalar okunuyor</translation>
    </message>
    <message>
        <source>packing the book</source>
        <translation>kitap paketleniyor</translation>
    </message>
    <message>
        <source>keeping a safety copy of the live book</source>
        <translation>yayındaki kitabın güvenlik kopyası alınıyor</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>gönderiliyor</translation>
    </message>
    <message>
        <source>the service is unpacking</source>
        <translation>hizmet arşivi açıyor</translation>
    </message>
    <message>
        <source>checking what is stored</source>
        <translation>depodakiler denetleniyor</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>başlıyor</translation>
    </message>
    <message>
        <source>asking what it has…</source>
        <translation>elinde ne olduğu soruluyor…</translation>
    </message>
    <message>
        <source>{done} of {files} files</source>
        <translation>{done} / {files} dosya</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} kaldı</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>sizi bekliyor</translation>
    </message>
    <message>
        <source>done {time}</source>
        <translation>bitti: {time}</translation>
    </message>
    <message>
        <source>all paused</source>
        <translation>tümü duraklatıldı</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait for your decision</source>
        <translation><numerusform>%n dosya kararınızı bekliyor</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation><numerusform>%n bitti</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation><numerusform>%n sürüyor</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation><numerusform>%n bekliyor</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation><numerusform>%n sizi bekliyor</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) failed</source>
        <translation><numerusform>%n dosya başarısız</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n dosya</numerusform></translation>
    </message>
    <message>
        <source>nothing is moving</source>
        <translation>süren aktarım yok</translation>
    </message>
</context>
<context>
    <name>TransfersBar</name>
    <message>
        <source>Find a transfer</source>
        <translation>Aktarım ara</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Süren</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Başarısız</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Biten</translation>
    </message>
    <message>
        <source>Which transfers are shown</source>
        <translation>Hangi aktarımların gösterildiği</translation>
    </message>
    <message>
        <source>Pause all transfers</source>
        <translation>Tüm aktarımları duraklat</translation>
    </message>
    <message>
        <source>All transfers…</source>
        <translation>Tüm aktarımlar…</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sınırsız</translation>
    </message>
    <message>
        <source>How fast all transfers together may be</source>
        <translation>Tüm aktarımların birlikte ulaşabileceği hız</translation>
    </message>
    <message>
        <source>Retry all that failed</source>
        <translation>Başarısız olanların tümünü yeniden dene</translation>
    </message>
    <message>
        <source>Remove finished from the list</source>
        <translation>Bitenleri listeden kaldır</translation>
    </message>
    <message>
        <source>Speed limit: {limit}</source>
        <translation>Hız sınırı: {limit}</translation>
    </message>
    <message>
        <source>Small files at once with {host}: {number}</source>
        <translation>{host} ile aynı anda küçük dosya: {number}</translation>
    </message>
    <message>
        <source>Small files at once: {number}</source>
        <translation>Aynı anda küçük dosya: {number}</translation>
    </message>
    <message>
        <source>Resume all transfers</source>
        <translation>Tüm aktarımları sürdür</translation>
    </message>
    <message>
        <source>There is nothing to pause.</source>
        <translation>Duraklatılacak bir şey yok.</translation>
    </message>
    <message>
        <source>Nothing has failed.</source>
        <translation>Başarısız olan yok.</translation>
    </message>
    <message>
        <source>Nothing has finished yet.</source>
        <translation>Henüz biten yok.</translation>
    </message>
    <message>
        <source>{state}: {number}</source>
        <translation>{state}: {number}</translation>
    </message>
</context>
<context>
    <name>TransfersDrawer</name>
    <message>
        <source>Transfers</source>
        <translation>Aktarımlar</translation>
    </message>
    <message>
        <source>Progress of the first transfer</source>
        <translation>İlk aktarımın ilerlemesi</translation>
    </message>
    <message>
        <source>Show transfers</source>
        <translation>Aktarımları göster</translation>
    </message>
    <message>
        <source>Downloads and uploads appear here. Drop folders on the window to upload.</source>
        <translation>İndirmeler ve yüklemeler burada görünür. Yüklemek için klasörleri pencereye bırakın.</translation>
    </message>
    <message>
        <source>No transfer fits what is looked for.</source>
        <translation>Aramaya uyan aktarım yok.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tümünü göster</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>%n tane daha</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation><numerusform>%n sizi bekliyor</numerusform></translation>
    </message>
    <message>
        <source>Hide transfers</source>
        <translation>Aktarımları gizle</translation>
    </message>
</context>
<context>
    <name>TransfersPresenter</name>
    <message numerus="yes">
        <source>{title}: %n file(s) are there already.</source>
        <translation><numerusform>{title}: %n dosya zaten var.</numerusform></translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Karar ver…</translation>
    </message>
    <message>
        <source>{title} is published.</source>
        <translation>{title} yayımlandı.</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Kitabı aç</translation>
    </message>
    <message>
        <source>{title} is downloaded.</source>
        <translation>{title} indirildi.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Klasörü aç</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>{folder} can't be opened.</source>
        <translation>{folder} açılamıyor.</translation>
    </message>
    <message>
        <source>The book is stored, but not exactly as it was sent.</source>
        <translation>Kitap depolandı, ama tam gönderildiği gibi değil.</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <source>What</source>
        <translation>Öğe</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Yayınevi</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dosyalar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Silinme</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Saklama süresi</translation>
    </message>
    <message>
        <source>a live book has this name</source>
        <translation>yayında bu adda bir kitap var</translation>
    </message>
    <message>
        <source>may be deleted</source>
        <translation>silinebilir</translation>
    </message>
    <message>
        <source>{what}, {publisher}, {files} files, {size}, deleted {deleted}, kept: {kept}</source>
        <translation>{what}, {publisher}, {files} dosya, {size}, silinme: {deleted}, saklama süresi: {kept}</translation>
    </message>
</context>
<context>
    <name>TrashPlace</name>
    <message>
        <source>“{name}” is back.</source>
        <translation>“{name}” geri geldi.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Deleted early by hand</source>
        <translation>Süresi dolmadan elle silindi</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” was deleted for good: %Ln file(s).</source>
        <translation><numerusform>“{name}” kalıcı olarak silindi: %Ln dosya.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), {size}. Nothing can bring them back.</source>
        <translation><numerusform>%Ln dosya, {size}. Hiçbir şekilde geri getirilemezler.</numerusform></translation>
    </message>
    <message>
        <source>Restore “{name}”?</source>
        <translation>“{name}” geri yüklensin mi?</translation>
    </message>
    <message>
        <source>This service keeps the files of a deleted book and those that were replaced in it before under one name. All of them come back: files that the last version no longer had may be there again.</source>
        <translation>Bu hizmet, silinen kitabın dosyaları ile kitapta daha önce değiştirilmiş olanları tek ad altında tutar. Hepsi geri gelir: son sürümde artık olmayan dosyalar yeniden ortaya çıkabilir.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Geri yükle</translation>
    </message>
    <message>
        <source>Remove the copy of “{name}” from this computer?</source>
        <translation>“{name}” kopyası bu bilgisayardan kaldırılsın mı?</translation>
    </message>
    <message>
        <source>Remove copy</source>
        <translation>Kopyayı kaldır</translation>
    </message>
    <message>
        <source>The copy of “{name}” was removed.</source>
        <translation>“{name}” kopyası kaldırıldı.</translation>
    </message>
    <message>
        <source>The service would keep them until {day}; this deletes them now.</source>
        <translation>Hizmet bunları şu güne dek saklardı: {day}. Bu işlem şimdi siler.</translation>
    </message>
    <message>
        <source>The service would still keep them for a while; this deletes them now.</source>
        <translation>Hizmet bunları bir süre daha saklardı; bu işlem şimdi siler.</translation>
    </message>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation>“{name}” kalıcı olarak silinsin mi?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Kalıcı olarak sil</translation>
    </message>
</context>
<context>
    <name>TrashView</name>
    <message>
        <source>Trash</source>
        <translation>Çöp kutusu</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Geri yükle</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Kalıcı olarak sil…</translation>
    </message>
    <message>
        <source>This service deletes for good, and nothing comes here. Before a book is deleted, a checked copy of it can be kept on this computer.</source>
        <translation>Bu hizmet kalıcı olarak siler; buraya bir şey gelmez. Bir kitap silinmeden önce denetlenmiş bir kopyası bu bilgisayarda saklanabilir.</translation>
    </message>
    <message>
        <source>Books that are deleted stay here for some days and can be restored.</source>
        <translation>Silinen kitaplar birkaç gün burada kalır ve geri yüklenebilir.</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Çöp kutusu boş</translation>
    </message>
    <message>
        <source>Reading the trash…</source>
        <translation>Çöp kutusu okunuyor…</translation>
    </message>
    <message>
        <source>This service has no trash</source>
        <translation>Bu hizmette çöp kutusu yok</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation><numerusform>%Ln öğe</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>kept %Ln day(s)</source>
        <translation><numerusform>%Ln gün saklanır</numerusform></translation>
    </message>
    <message>
        <source>Select an entry first.</source>
        <translation>Önce bir öğe seçin.</translation>
    </message>
    <message>
        <source>A live book has this name.</source>
        <translation>Yayında bu adda bir kitap var.</translation>
    </message>
    <message>
        <source>1 of {count} selected</source>
        <translation>1 / {count} seçili</translation>
    </message>
    <message>
        <source>{name} can't be restored while a live book has its name.</source>
        <translation>{name} geri yüklenemez: yayında aynı adda bir kitap var.</translation>
    </message>
    <message>
        <source>This service would put the old files over the live ones first and only then refuse. Deleting the entry for good would take the live book's record along. Delete or rename the live book first.</source>
        <translation>Bu hizmet önce eski dosyaları yayındakilerin üzerine yazar, ancak ondan sonra reddeder. Öğeyi kalıcı olarak silmek de yayındaki kitabın kaydını birlikte götürür. Önce yayındaki kitabı silin ya da yeniden adlandırın.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Yenile</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Library</source>
        <translation>Kitaplık</translation>
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>Previous page</source>
        <translation>Önceki sayfa</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Sonraki sayfa</translation>
    </message>
    <message>
        <source>Two pages side by side</source>
        <translation>İki sayfa yan yana</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Sayfa numarası</translation>
    </message>
    <message>
        <source>Type a page number and press Enter (Ctrl+G)</source>
        <translation>Sayfa numarasını yazıp Enter'a basın (Ctrl+G)</translation>
    </message>
    <message>
        <source>There is no page {number}.</source>
        <translation>{number}. sayfa yok.</translation>
    </message>
</context>
<context>
    <name>Upload</name>
    <message>
        <source>Upload</source>
        <translation>Yükle</translation>
    </message>
    <message>
        <source>Reading and checking {news}</source>
        <translation>Okunuyor ve denetleniyor: {news}</translation>
    </message>
    <message>
        <source>Sending {title}</source>
        <translation>Gönderiliyor: {title}</translation>
    </message>
    <message>
        <source>Stored as {place}</source>
        <translation>Depodaki adı: {place}</translation>
    </message>
    <message>
        <source>Upload {title}</source>
        <translation>Yükle: {title}</translation>
    </message>
    <message>
        <source>Reading and checking the book…</source>
        <translation>Kitap okunuyor ve denetleniyor…</translation>
    </message>
    <message>
        <source>From {source} to {server}</source>
        <translation>{source} → {server}</translation>
    </message>
    <message>
        <source>From {source} to {publisher} on {server}</source>
        <translation>{source} → {publisher} ({server})</translation>
    </message>
    <message>
        <source>Replace live book</source>
        <translation>Yayındaki kitabı değiştir</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Yayımla</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Nothing is sent and nothing changes.</source>
        <translation>Hiçbir şey gönderilmez, hiçbir şey değişmez.</translation>
    </message>
    <message>
        <source>The book itself says which version it is.</source>
        <translation>Sürümünü kitabın kendisi söylüyor.</translation>
    </message>
    <message>
        <source>Comparing with the live book…</source>
        <translation>Yayındaki kitapla karşılaştırılıyor…</translation>
    </message>
    <message>
        <source>Replaces {count} objects, {size}; {changed} changed, {removed} removed.</source>
        <translation>Yenilenecek: {count} nesne, {size}; {changed} değişen, {removed} kaldırılan.</translation>
    </message>
    <message>
        <source>The present book stays as it is.</source>
        <translation>Şimdiki kitap olduğu gibi kalır.</translation>
    </message>
    <message>
        <source>A deleted book has this name</source>
        <translation>Silinmiş bir kitap bu adı taşıyor</translation>
    </message>
    <message>
        <source>Take its name</source>
        <translation>Adını al</translation>
    </message>
    <message>
        <source>As long as the new book lives the deleted one can't be restored. To have it back, restore it first.</source>
        <translation>Yeni kitap durdukça silinen kitap geri yüklenemez. Onu geri istiyorsanız önce geri yükleyin.</translation>
    </message>
    <message>
        <source>The deleted book can still be restored.</source>
        <translation>Silinen kitap hâlâ geri yüklenebilir.</translation>
    </message>
    <message>
        <source>{publisher} has a book of this name</source>
        <translation>{publisher} yayınevinin bu adda bir kitabı var</translation>
    </message>
    <message>
        <source>This service keeps one book of a name.</source>
        <translation>Bu hizmet bir addan yalnızca bir kitap tutar.</translation>
    </message>
    <message>
        <source>{count} files without a record lie at its place</source>
        <translation>Yerinde kaydı olmayan {count} dosya duruyor</translation>
    </message>
    <message>
        <source>Replace these files</source>
        <translation>Bu dosyaları değiştir</translation>
    </message>
    <message>
        <source>An upload that broke off or a removed record left them there; no book uses them.</source>
        <translation>Yarım kalan bir yükleme ya da kaldırılan bir kayıt bunları orada bırakmış; hiçbir kitap kullanmıyor.</translation>
    </message>
    <message>
        <source>They stay where they are.</source>
        <translation>Oldukları yerde kalırlar.</translation>
    </message>
    <message>
        <source>The service has version {version} of this book already</source>
        <translation>Bu kitabın {version} sürümü hizmette zaten var</translation>
    </message>
    <message>
        <source>Replace this version</source>
        <translation>Bu sürümü değiştir</translation>
    </message>
    <message>
        <source>Or type another version above.</source>
        <translation>Ya da yukarıya başka bir sürüm yazın.</translation>
    </message>
    <message>
        <source>The service has this book already</source>
        <translation>Bu kitap hizmette zaten var</translation>
    </message>
    <message>
        <source>Replace its files</source>
        <translation>Dosyalarını değiştir</translation>
    </message>
    <message numerus="yes">
        <source>%n stored file(s) give way to the new ones.</source>
        <translation><numerusform>Depodaki %n dosya yerini yenilere bırakır.</numerusform></translation>
    </message>
    <message>
        <source>{publisher} has a book of this name too. Both stay; look whether the publisher is right.</source>
        <translation>{publisher} yayınevinde de bu adda bir kitap var. İkisi de kalır; yayınevinin doğru olup olmadığına bakın.</translation>
    </message>
    <message>
        <source>A safety copy of the live book is kept and checked first. One click brings it back.</source>
        <translation>Önce yayındaki kitabın güvenlik kopyası alınır ve denetlenir. Tek tıkla geri gelir.</translation>
    </message>
    <message>
        <source>The service moves the old version to its trash.</source>
        <translation>Hizmet eski sürümü kendi çöp kutusuna taşır.</translation>
    </message>
    <message>
        <source>This service deletes the old files first and hands none out, so no safety copy can be kept.</source>
        <translation>Bu hizmet önce eski dosyaları siler ve hiçbirini dışarı vermez; bu yüzden güvenlik kopyası alınamaz.</translation>
    </message>
    <message>
        <source>Sends {size}, about {time}.</source>
        <translation>Gönderilecek: {size}, yaklaşık {time}.</translation>
    </message>
    <message>
        <source>Sends {size}.</source>
        <translation>Gönderilecek: {size}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Closing this window does not stop it; the transfers show it too.</source>
        <translation>Bu pencereyi kapatmak gönderimi durdurmaz; aktarımlarda da görünür.</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Göndermeyi durdur</translation>
    </message>
    <message>
        <source>The live book stays as it is while nothing has been unpacked.</source>
        <translation>Arşiv açılmadıkça yayındaki kitap olduğu gibi kalır.</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>dışarıda bırakıldı: {reason}</translation>
    </message>
    <message>
        <source>added</source>
        <translation>eklendi</translation>
    </message>
    <message>
        <source>removed: not in the new book</source>
        <translation>kaldırıldı: yeni kitapta yok</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>aynı</translation>
    </message>
    <message>
        <source>the same size</source>
        <translation>boyutu aynı</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>değişti</translation>
    </message>
    <message>
        <source>rewritten by the service</source>
        <translation>hizmet yeniden yazdı</translation>
    </message>
    <message>
        <source>Wait until the book has been checked.</source>
        <translation>Kitabın denetimi bitene dek bekleyin.</translation>
    </message>
    <message>
        <source>Something went wrong; see above.</source>
        <translation>Bir sorun çıktı; yukarıya bakın.</translation>
    </message>
    <message>
        <source>The errors above must be corrected first.</source>
        <translation>Önce yukarıdaki hataların düzeltilmesi gerekiyor.</translation>
    </message>
    <message>
        <source>Say which publisher it belongs to.</source>
        <translation>Hangi yayınevine ait olduğunu belirtin.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Bir ad verin.</translation>
    </message>
    <message>
        <source>Its content has errors. Correct them, or agree below to send it all the same.</source>
        <translation>İçeriğinde hatalar var. Düzeltin ya da yine de göndermeyi aşağıda onaylayın.</translation>
    </message>
    <message>
        <source>A version is written like 1.0.0.</source>
        <translation>Sürüm 1.0.0 gibi yazılır.</translation>
    </message>
    <message>
        <source>There is already a book of that name.</source>
        <translation>Bu adda bir kitap zaten var.</translation>
    </message>
    <message>
        <source>It is on its way.</source>
        <translation>Gönderiliyor.</translation>
    </message>
    <message>
        <source>Publish {title} with its findings?</source>
        <translation>{title} bulgularıyla yayımlansın mı?</translation>
    </message>
    <message numerus="yes">
        <source>The service gets the %n file(s) it had before this upload.</source>
        <translation><numerusform>Hizmet, bu yüklemeden önceki %n dosyasını geri alır.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stay here.</source>
        <translation><numerusform>%n dosya burada kalır.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Publish %n book(s) with their findings?</source>
        <translation><numerusform>%n kitap bulgularıyla yayımlansın mı?</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation><numerusform>%n hata</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation><numerusform>%n uyarı</numerusform></translation>
    </message>
    <message>
        <source>The check found {findings}. Readers may meet them.</source>
        <translation>Denetimde bulunanlar: {findings}. Okuyanlar bunlarla karşılaşabilir.</translation>
    </message>
    <message>
        <source>The old book stands as it was.</source>
        <translation>Eski kitap olduğu gibi duruyor.</translation>
    </message>
    <message>
        <source>Nothing of the new book is in the library.</source>
        <translation>Yeni kitaptan kitaplıkta hiçbir şey yok.</translation>
    </message>
    <message>
        <source>Read and check the files</source>
        <translation>Dosyaları oku ve denetle</translation>
    </message>
    <message>
        <source>Keep a safety copy of the live book</source>
        <translation>Yayındaki kitabın güvenlik kopyasını al</translation>
    </message>
    <message>
        <source>Pack the archive</source>
        <translation>Arşivi paketle</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gönder</translation>
    </message>
    <message>
        <source>The service unpacks</source>
        <translation>Hizmet arşivi açar</translation>
    </message>
    <message>
        <source>Check every stored file</source>
        <translation>Depodaki her dosyayı denetle</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>sayfa {number}</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Bulgu</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Yer</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gönderildi</translation>
    </message>
    <message>
        <source>{reason}; removed from the service</source>
        <translation>{reason}; hizmetten kaldırılır</translation>
    </message>
    <message>
        <source>{what}: taken in by you</source>
        <translation>{what}: siz dâhil ettiniz</translation>
    </message>
    <message>
        <source>{what}: taken in by your pattern {pattern}</source>
        <translation>{what}: sizin kalıbınızla dâhil edildi ({pattern})</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>siz dışarıda bıraktınız</translation>
    </message>
    <message>
        <source>left out by your pattern {pattern}</source>
        <translation>sizin kalıbınızla dışarıda bırakıldı: {pattern}</translation>
    </message>
    <message>
        <source>left out by you: removed from the service</source>
        <translation>siz dışarıda bıraktınız: hizmetten kaldırılır</translation>
    </message>
    <message>
        <source>gets the name of {twin}</source>
        <translation>şununla aynı adı alır: {twin}</translation>
    </message>
    <message>
        <source>spelled almost like {twin}</source>
        <translation>yazılışı neredeyse aynı: {twin}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Depodaki adı</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ne olur</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>{count} in the way</source>
        <translation>{count} çakışan</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} değişen</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>{count} eklenen</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>{count} kaldırılan</translation>
    </message>
    <message>
        <source>{count} sent</source>
        <translation>{count} gönderilen</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>{count} dışarıda</translation>
    </message>
    <message>
        <source>{count} the same</source>
        <translation>{count} aynı kalan</translation>
    </message>
    <message>
        <source>Bring the old {title} back?</source>
        <translation>Eski kitap geri getirilsin mi: {title}?</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Geri getir</translation>
    </message>
    <message>
        <source>Save the ZIP</source>
        <translation>ZIP dosyasını kaydet</translation>
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation>ZIP arşivleri (*.zip)</translation>
    </message>
    <message>
        <source>The ZIP is being made.</source>
        <translation>ZIP oluşturuluyor.</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} kaydedildi.</translation>
    </message>
</context>
<context>
    <name>UploadDialog</name>
    <message>
        <source>Upload</source>
        <translation>Yükle</translation>
    </message>
    <message>
        <source>Books to upload</source>
        <translation>Yüklenecek kitaplar</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ekle…</translation>
    </message>
    <message>
        <source>More books: folders or ZIP archives</source>
        <translation>Başka kitaplar: klasörler ya da ZIP arşivleri</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Klasör…</translation>
    </message>
    <message>
        <source>ZIP archives…</source>
        <translation>ZIP arşivleri…</translation>
    </message>
    <message>
        <source>Only make the ZIP…</source>
        <translation>Yalnızca ZIP oluştur…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Nothing is sent and nothing changes.</source>
        <translation>Hiçbir şey gönderilmez, hiçbir şey değişmez.</translation>
    </message>
    <message>
        <source>Publish all</source>
        <translation>Tümünü yayımla</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Yayımla</translation>
    </message>
    <message>
        <source>Drop or paste folders and ZIPs of books here, or a folder that holds several books.</source>
        <translation>Kitapların klasörlerini ve ZIP dosyalarını ya da birden çok kitap içeren bir klasörü buraya bırakın veya yapıştırın.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Klasör seç…</translation>
    </message>
    <message>
        <source>What shall be uploaded?</source>
        <translation>Ne yüklensin?</translation>
    </message>
    <message numerus="yes">
        <source>Publish %n book(s)</source>
        <translation><numerusform>%n kitabı yayımla</numerusform></translation>
    </message>
</context>
<context>
    <name>UploadPresenter</name>
    <message>
        <source>Folder of a book</source>
        <translation>Kitap klasörü</translation>
    </message>
    <message>
        <source>ZIPs of books</source>
        <translation>Kitap ZIP dosyaları</translation>
    </message>
    <message>
        <source>ZIP archives (*.zip)</source>
        <translation>ZIP arşivleri (*.zip)</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>This is the sample library, on this computer only.</source>
        <translation>Bu, yalnızca bu bilgisayardaki örnek kitaplıktır.</translation>
    </message>
    <message>
        <source>Sign in to your server</source>
        <translation>Sunucunuzda oturum açın</translation>
    </message>
    <message>
        <source>The sample library needs the extra “demo” of this program (FastAPI and others).</source>
        <translation>Örnek kitaplık için programın “demo” eki gerekir (FastAPI ve diğerleri).</translation>
    </message>
    <message>
        <source>Drawing the sample library. This takes some seconds, once.</source>
        <translation>Örnek kitaplık çiziliyor. Bu yalnızca bir kez, birkaç saniye sürer.</translation>
    </message>
    <message>
        <source>the sample library</source>
        <translation>örnek kitaplık</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Oturumu kapat</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Oturum aç…</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Dil, bir sonraki açılışta değişir.</translation>
    </message>
    <message>
        <source>Leave while transfers run?</source>
        <translation>Aktarımlar sürerken çıkılsın mı?</translation>
    </message>
    <message>
        <source>They stop now, lose nothing, and go on when the program is started again.</source>
        <translation>Şimdi durur, hiçbir şey kaybetmez ve program yeniden başlayınca sürerler.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Çık</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Overview</source>
        <translation>Genel bakış</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dosyalar</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sayfalar</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>config.json</translation>
    </message>
    <message>
        <source>Upload new version…</source>
        <translation>Yeni sürüm yükle…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Sil…</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Oturum açılmadı</translation>
    </message>
    <message>
        <source>Keep offline</source>
        <translation>Çevrimdışı sakla</translation>
    </message>
    <message>
        <source>Offline: the service can't be reached now.</source>
        <translation>Çevrimdışı: hizmete şu an ulaşılamıyor.</translation>
    </message>
    <message>
        <source>Remove the offline copy</source>
        <translation>Çevrimdışı kopyayı kaldır</translation>
    </message>
    <message>
        <source>“{name}” is being fetched to be kept offline.</source>
        <translation>“{name}” çevrimdışı saklanmak üzere alınıyor.</translation>
    </message>
    <message>
        <source>“{name}” opens without a network now ({size}).</source>
        <translation>“{name}” artık ağ olmadan da açılır ({size}).</translation>
    </message>
    <message>
        <source>Remove the offline copy of “{name}”?</source>
        <translation>“{name}” çevrimdışı kopyası kaldırılsın mı?</translation>
    </message>
    <message>
        <source>The service can't be reached now: the book can't be seen until it is back.</source>
        <translation>Hizmete şu an ulaşılamıyor: hizmet geri gelene dek kitap görülemez.</translation>
    </message>
    <message>
        <source>Remove the copy</source>
        <translation>Kopyayı kaldır</translation>
    </message>
    <message>
        <source>The offline copy is removed: {size} are free.</source>
        <translation>Çevrimdışı kopya kaldırıldı: {size} yer açıldı.</translation>
    </message>
    <message>
        <source>Sign in to {server} to open this book.</source>
        <translation>Bu kitabı açmak için şu sunucuda oturum açın: {server}.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Önce oturum açın.</translation>
    </message>
    <message>
        <source>This book is on this computer already.</source>
        <translation>Bu kitap zaten bu bilgisayarda.</translation>
    </message>
    <message>
        <source>Download “{name}” to</source>
        <translation>“{name}” nereye indirilsin?</translation>
    </message>
    <message>
        <source>There is nothing to download: “{name}” has no files.</source>
        <translation>İndirilecek bir şey yok: “{name}” içinde dosya yok.</translation>
    </message>
    <message>
        <source>Open a book of this computer: its config.json, or its ZIP</source>
        <translation>Bu bilgisayardan bir kitap aç: config.json ya da ZIP dosyası</translation>
    </message>
    <message>
        <source>Books (config.json *.zip)</source>
        <translation>Kitaplar (config.json *.zip)</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Çöp kutusu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Ara</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Sağlık</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Çevrimdışı</translation>
    </message>
    <message>
        <source>All books</source>
        <translation>Tüm kitaplar</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Bu bilgisayar</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Denetle</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>tamam</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Bağlantı</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Karşılaştır</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Oyunlar</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Bağlantıyı kopyala</translation>
    </message>
    <message>
        <source>Link copied: {link}</source>
        <translation>Bağlantı kopyalandı: {link}</translation>
    </message>
    <message>
        <source>Sign in first: a link leads to a server.</source>
        <translation>Önce oturum açın: bağlantılar bir sunucuya çıkar.</translation>
    </message>
    <message>
        <source>This book lies on this computer only: no link can lead to it.</source>
        <translation>Bu kitap yalnızca bu bilgisayarda duruyor: ona bağlantı verilemez.</translation>
    </message>
    <message>
        <source>Links lead to books; open one first.</source>
        <translation>Bağlantılar kitaplara çıkar; önce bir kitap açın.</translation>
    </message>
    <message>
        <source>The link names a page or an activity that this book no longer has.</source>
        <translation>Bağlantı, bu kitapta artık olmayan bir sayfayı ya da etkinliği gösteriyor.</translation>
    </message>
    <message>
        <source>Copy as report</source>
        <translation>Rapor olarak kopyala</translation>
    </message>
    <message>
        <source>The report was copied: paste it into a mail or a chat.</source>
        <translation>Rapor kopyalandı: bir e-postaya ya da sohbete yapıştırın.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Page {number}</source>
        <translation>Sayfa {number}</translation>
    </message>
    <message>
        <source>Answers to show</source>
        <translation>Gösterilecek yanıtlar</translation>
    </message>
    <message>
        <source>Not judged: a click shows the answer.</source>
        <translation>Puanlanmaz: tıklama yanıtı gösterir.</translation>
    </message>
    <message>
        <source>Answers to circle</source>
        <translation>Daire içine alınacak yanıtlar</translation>
    </message>
    <message>
        <source>Not judged.</source>
        <translation>Puanlanmaz.</translation>
    </message>
    <message>
        <source>The page view of the LMS leaves these circles out.</source>
        <translation>LMS'nin sayfa görünümü bu daireleri göstermez.</translation>
    </message>
    <message>
        <source>Circles with extras</source>
        <translation>Ekleri olan daireler</translation>
    </message>
    <message>
        <source>Coloured shapes</source>
        <translation>Renkli şekiller</translation>
    </message>
    <message>
        <source>Lines between pairs</source>
        <translation>Eşler arası çizgiler</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ses</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sound (old type)</source>
        <translation>Ses (eski tür)</translation>
    </message>
    <message>
        <source>Free writing</source>
        <translation>Serbest yazma</translation>
    </message>
    <message>
        <source>Multiple choice (old type)</source>
        <translation>Çoktan seçmeli (eski tür)</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Etkinlik</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Büyüteç</translation>
    </message>
    <message>
        <source>Page buttons</source>
        <translation>Sayfa düğmeleri</translation>
    </message>
    <message>
        <source>Unknown section</source>
        <translation>Bilinmeyen bölüm</translation>
    </message>
    <message>
        <source>Readers don't know this type.</source>
        <translation>Okuyucular bu türü tanımaz.</translation>
    </message>
    <message>
        <source>Empty section</source>
        <translation>Boş bölüm</translation>
    </message>
    <message>
        <source>Nothing to show.</source>
        <translation>Gösterilecek bir şey yok.</translation>
    </message>
    <message>
        <source>Drag words to places</source>
        <translation>Kelimeleri yerlerine sürükle</translation>
    </message>
    <message>
        <source>One point for each place whose word is exactly the right one.</source>
        <translation>Kelimesi tam doğru olan her yer için bir puan.</translation>
    </message>
    <message>
        <source>Imported. Places with the same corner share one answer there.</source>
        <translation>İçe aktarılır. Köşesi aynı olan yerler orada tek yanıtı paylaşır.</translation>
    </message>
    <message>
        <source>Drag words to groups</source>
        <translation>Kelimeleri gruplara sürükle</translation>
    </message>
    <message>
        <source>One point for each place whose word belongs to its group.</source>
        <translation>Kelimesi kendi grubundan olan her yer için bir puan.</translation>
    </message>
    <message>
        <source>Answers on a picture</source>
        <translation>Resim üzerinde yanıtlar</translation>
    </message>
    <message>
        <source>The LMS leaves it out of an import, and may misplace small boxes near the corner of the picture.</source>
        <translation>LMS bunu içe aktarmaz ve resmin köşesine yakın küçük alanları yanlış yerleştirebilir.</translation>
    </message>
    <message>
        <source>Circle the right one</source>
        <translation>Doğruyu daire içine al</translation>
    </message>
    <message>
        <source>One point for each group of options with the right one chosen; with free choice, right minus wrong choices.</source>
        <translation>Doğrusu seçilen her seçenek grubu için bir puan; serbest seçimde doğrulardan yanlışlar çıkarılır.</translation>
    </message>
    <message>
        <source>Imported, counted in the same groups.</source>
        <translation>İçe aktarılır, aynı gruplarla sayılır.</translation>
    </message>
    <message>
        <source>Mark with an X</source>
        <translation>X ile işaretle</translation>
    </message>
    <message>
        <source>One point for each group of options with the right one marked; with free choice, right minus wrong marks.</source>
        <translation>Doğrusu işaretlenen her seçenek grubu için bir puan; serbest seçimde doğrulardan yanlışlar çıkarılır.</translation>
    </message>
    <message>
        <source>Imported, but the LMS groups by circleCount instead of markCount: other groups than two are counted wrongly.</source>
        <translation>İçe aktarılır, ama LMS gruplamayı markCount yerine circleCount ile yapar: ikili olmayan gruplar yanlış sayılır.</translation>
    </message>
    <message>
        <source>Match words and sentences</source>
        <translation>Kelimelerle cümleleri eşleştir</translation>
    </message>
    <message>
        <source>One point for each sentence that is joined to its word.</source>
        <translation>Kelimesine bağlanan her cümle için bir puan.</translation>
    </message>
    <message>
        <source>Imported. Of words written twice, the LMS only knows the first.</source>
        <translation>İçe aktarılır. İki kez yazılan kelimelerden LMS yalnızca ilkini tanır.</translation>
    </message>
    <message>
        <source>Find the words</source>
        <translation>Kelimeleri bul</translation>
    </message>
    <message>
        <source>One point for each word that is found.</source>
        <translation>Bulunan her kelime için bir puan.</translation>
    </message>
    <message>
        <source>Imported. A word that doesn't fit into the grid is silently left out there.</source>
        <translation>İçe aktarılır. Izgaraya sığmayan kelime orada sessizce dışarıda bırakılır.</translation>
    </message>
    <message>
        <source>Colouring</source>
        <translation>Boyama</translation>
    </message>
    <message>
        <source>The LMS doesn't know this type: it is left out of an import.</source>
        <translation>LMS bu türü tanımaz: içe aktarmada dışarıda bırakılır.</translation>
    </message>
    <message>
        <source>Put words in order</source>
        <translation>Kelimeleri sırala</translation>
    </message>
    <message>
        <source>One point for each sentence in the right order.</source>
        <translation>Doğru sıralanan her cümle için bir puan.</translation>
    </message>
    <message>
        <source>Fill the gaps</source>
        <translation>Boşlukları doldur</translation>
    </message>
    <message>
        <source>One point for each gap with the right word; capitals don't matter.</source>
        <translation>Doğru kelimeyle doldurulan her boşluk için bir puan; büyük-küçük harf fark etmez.</translation>
    </message>
    <message>
        <source>The LMS can't import it.</source>
        <translation>LMS bunu içe aktaramaz.</translation>
    </message>
    <message>
        <source>Right or wrong (old type)</source>
        <translation>Doğru mu yanlış mı (eski tür)</translation>
    </message>
    <message>
        <source>Only readers of 2024 know it.</source>
        <translation>Yalnızca 2024 okuyucuları tanır.</translation>
    </message>
    <message>
        <source>Unknown activity</source>
        <translation>Bilinmeyen etkinlik</translation>
    </message>
    <message>
        <source>Activity without a type</source>
        <translation>Türü olmayan etkinlik</translation>
    </message>
    <message>
        <source>Readers skip it.</source>
        <translation>Okuyucular atlar.</translation>
    </message>
    <message>
        <source>The LMS skips it.</source>
        <translation>LMS atlar.</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Bilgi yarışması</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Hafıza oyunu</translation>
    </message>
    <message>
        <source>Order the words</source>
        <translation>Kelimeleri sırala</translation>
    </message>
    <message>
        <source>Choose the right one</source>
        <translation>Doğruyu seç</translation>
    </message>
    <message>
        <source>Build the sentence</source>
        <translation>Cümleyi kur</translation>
    </message>
    <message>
        <source>Crossword</source>
        <translation>Çapraz bulmaca</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Yarış</translation>
    </message>
    <message>
        <source>Unknown game</source>
        <translation>Bilinmeyen oyun</translation>
    </message>
    <message>
        <source>Readers drop games of this type.</source>
        <translation>Okuyucular bu türden oyunları atar.</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Oyunlar</translation>
    </message>
    <message>
        <source>Karaoke</source>
        <translation>Karaoke</translation>
    </message>
    <message>
        <source>Not in the LMS</source>
        <translation>LMS'de yok</translation>
    </message>
    <message>
        <source>Other groups</source>
        <translation>Farklı gruplar</translation>
    </message>
    <message>
        <source>Pixels taken for percent</source>
        <translation>Yüzde sanılan pikseller</translation>
    </message>
    <message>
        <source>Shared answers</source>
        <translation>Paylaşılan yanıtlar</translation>
    </message>
    <message>
        <source>Words written twice</source>
        <translation>İki kez yazılmış kelimeler</translation>
    </message>
    <message>
        <source>Left out in the LMS</source>
        <translation>LMS dışarıda bırakıyor</translation>
    </message>
    <message>
        <source>Can't be solved</source>
        <translation>Çözülemez</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Yeri yok</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Büyük-küçük harf</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ödev incelemesi</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Resimler</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Başlık</translation>
    </message>
    <message>
        <source>The LMS doesn't import this type: students of the LMS never see this activity.</source>
        <translation>LMS bu türü içe aktarmaz: LMS'deki öğrenciler bu etkinliği hiç görmez.</translation>
    </message>
    <message>
        <source>The LMS counts marks by circleCount, so it makes questions of {lms} options here; the desktop reader makes questions of {desktop}. The scores differ.</source>
        <translation>LMS işaretleri circleCount ile sayar; bu yüzden burada {lms} seçenekli sorular oluşturur, masaüstü okuyucu ise {desktop} seçenekli. Puanlar farklı çıkar.</translation>
    </message>
    <message>
        <source>Here any number may be marked; the LMS reads circleCount and makes questions of {lms} options, one mark each.</source>
        <translation>Burada istenen sayıda seçenek işaretlenebilir; LMS ise circleCount değerine bakıp {lms} seçenekli, her biri tek işaretli sorular oluşturur.</translation>
    </message>
    <message>
        <source>Areas so near the top left corner that the LMS viewer takes their pixels for percent and puts them elsewhere: {count}.</source>
        <translation>Sol üst köşeye, LMS görüntüleyicisinin piksellerini yüzde sanıp başka yere koyacağı kadar yakın alanlar: {count}.</translation>
    </message>
    <message>
        <source>Answers without an area on the picture, which readers don't show: {count}.</source>
        <translation>Resimde alanı olmayan, okuyucuların göstermediği yanıtlar: {count}.</translation>
    </message>
    <message>
        <source>{count} places have the same corner as another one: in the LMS they share one answer, the last one given.</source>
        <translation>{count} yerin köşesi başka bir yerinkiyle aynı: LMS'de tek bir yanıtı, son verileni paylaşırlar.</translation>
    </message>
    <message>
        <source>The desktop reader and homework compare exactly; the LMS viewer forgives capitals and blanks.</source>
        <translation>Masaüstü okuyucu ve ödevler birebir karşılaştırır; LMS görüntüleyicisi büyük-küçük harfi ve boşluk karakterlerini hoş görür.</translation>
    </message>
    <message>
        <source>When homework is reviewed, the LMS shows only the first word of each group.</source>
        <translation>Ödev incelenirken LMS her grubun yalnızca ilk kelimesini gösterir.</translation>
    </message>
    <message>
        <source>{words}: written more than once among the words; the LMS only knows the first, so lines to the others count as wrong there.</source>
        <translation>{words}: kelimeler arasında birden çok kez yazılmış; LMS yalnızca ilkini tanır, bu yüzden ötekilere çizilen çizgiler orada yanlış sayılır.</translation>
    </message>
    <message>
        <source>LMS homework shows no pictures beside the words, only those beside the sentences.</source>
        <translation>LMS ödevleri kelimelerin yanındaki resimleri göstermez, yalnızca cümlelerin yanındakileri gösterir.</translation>
    </message>
    <message>
        <source>{words}: longer than the grid of {side} letters that LMS homework makes; silently left out there, and 100 % can't be reached.</source>
        <translation>{words}: LMS ödevlerinin oluşturduğu {side} harflik ızgaradan uzun; orada sessizce dışarıda bırakılır ve yüzde 100'e ulaşılamaz.</translation>
    </message>
    <message>
        <source>{words}: longer than {side} letters. The desktop reader can't place that.</source>
        <translation>{words}: {side} harften uzun. Masaüstü okuyucu bunu yerleştiremez.</translation>
    </message>
    <message>
        <source>There is no headerText: the LMS makes a title from the type.</source>
        <translation>headerText yok: LMS başlığı türden üretir.</translation>
    </message>
    <message>
        <source>{words}: wanted by a place or a gap, but not among the words. Nobody can solve that.</source>
        <translation>{words}: bir yer ya da boşluk için gerekiyor, ama kelimeler arasında yok. Bunu kimse çözemez.</translation>
    </message>
    <message>
        <source>No option is marked as right: nobody can score here.</source>
        <translation>Hiçbir seçenek doğru olarak işaretlenmemiş: burada kimse puan alamaz.</translation>
    </message>
</context>
<context>
    <name>WordsBoard</name>
    <message>
        <source>Click the words in their order</source>
        <translation>Kelimelere sırasıyla tıklayın</translation>
    </message>
    <message>
        <source>in the line, place {number}</source>
        <translation>satırda, {number}. sırada</translation>
    </message>
</context>
<context>
    <name>_Failed</name>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
</context>
<context>
    <name>_Missing</name>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
</TS>
